namespace Tendon.Station.Calibrate;

/// <summary>One run of a joint towards one end.</summary>
/// <param name="Direction">Which way it was driven: 1 or −1.</param>
/// <param name="StartSteps">Where it began, steps, not wrapped.</param>
/// <param name="EndSteps">Where it stood in the end.</param>
/// <param name="Samples">Position and load (0.1 % of full drive, with sign) while it ran at speed.</param>
/// <param name="DistinctReadings">Number of different positions that were read: 1 from a sensor that is dead.</param>
/// <param name="MetEnd">Whether it stood still in the end; false when it turned on without an end.</param>
public sealed record SweepLeg(int Direction, int StartSteps, int EndSteps, IReadOnlyList<(int Steps, int LoadPermille)> Samples, int DistinctReadings, bool MetEnd)
{
    /// <summary>How far it went, steps, with sign.</summary>
    public int MovedSteps => EndSteps - StartSteps;
}
