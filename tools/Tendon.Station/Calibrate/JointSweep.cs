using Tendon.Station.Bus;

namespace Tendon.Station.Calibrate;

/// <summary>What sweeping one servo from end to end showed. Steps are those of the sensor itself, not wrapped.</summary>
/// <param name="ServoId">Bus address.</param>
/// <param name="JitterSteps">Median second difference of the position at rest.</param>
/// <param name="Legs">The runs, in order.</param>
public sealed record JointSweep(byte ServoId, double JitterSteps, IReadOnlyList<SweepLeg> Legs)
{
    private const int StepsPerBin = 64;

    /// <summary>Whether it moved at all.</summary>
    public bool Moved => Legs.Any(leg => Math.Abs(leg.MovedSteps) >= SweepOptions.LeastMovedSteps);

    /// <summary>Whether every reading was the same, though it was driven.</summary>
    public bool IsFrozen => Legs.All(leg => leg.DistinctReadings <= 1);

    /// <summary>Whether it ran against the sense in which it was driven.</summary>
    public bool IsReversed => Moved && Longest.MovedSteps * Longest.Direction < 0;

    /// <summary>Whether both ends were met.</summary>
    public bool HasEnds => Moved && Legs.All(leg => leg.MetEnd);

    /// <summary>Lower end, steps.</summary>
    public int LowSteps => Legs.Min(leg => Math.Min(leg.StartSteps, leg.EndSteps));

    /// <summary>Upper end, steps.</summary>
    public int HighSteps => Legs.Max(leg => Math.Max(leg.StartSteps, leg.EndSteps));

    /// <summary>From end to end, rad.</summary>
    public double SpanRad => (HighSteps - LowSteps) * 2 * Math.PI / ServoRegister.StepsPerTurn;

    /// <summary>Friction, 0.1 % of stall torque: half of what the load differs by between the two ways, less what speed takes; NaN when no stretch was run both ways.</summary>
    public double FrictionPermille
    {
        get
        {
            Dictionary<int, double> up = Profile(1), down = Profile(-1);
            double[] halves = [.. up.Keys.Intersect(down.Keys).Select(bin => Math.Abs(up[bin] - down[bin]) / 2).Order()];
            double speed = SweepOptions.SpeedStepsPerS * 2 * Math.PI / ServoRegister.StepsPerTurn / SweepOptions.NoLoadRadPerS * 1000;
            return halves.Length == 0 ? double.NaN : halves[halves.Length / 2] - speed;
        }
    }

    /// <summary>Whether it is sticky by its friction, or could not even be driven back to its middle.</summary>
    public bool IsSticky => !IsReversed && HasEnds && !(FrictionPermille <= SweepOptions.MostFrictionPermille);

    /// <summary>Half of what the load changes by along the longest run, 0.1 % of stall torque: the weight that the joint carries.</summary>
    public double WeightPermille
    {
        get
        {
            Dictionary<int, double> profile = Profile(Longest.Direction);
            return profile.Count == 0 ? 0 : (profile.Values.Max() - profile.Values.Min()) / 2;
        }
    }

    private SweepLeg Longest => Legs.MaxBy(leg => Math.Abs(leg.MovedSteps))!;

    private Dictionary<int, double> Profile(int direction) => Legs.Where(leg => leg.Direction == direction)
        .SelectMany(leg => leg.Samples)
        .GroupBy(sample => (int)Math.Floor((double)sample.Steps / StepsPerBin))
        .ToDictionary(bin => bin.Key, bin => Median(bin.Select(sample => sample.LoadPermille)));

    private static double Median(IEnumerable<int> values)
    {
        int[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
