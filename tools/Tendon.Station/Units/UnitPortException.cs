namespace Tendon.Station.Units;

/// <summary>The way to a unit broke or cannot be opened.</summary>
/// <param name="problem">What is the matter.</param>
/// <param name="device">The port's name.</param>
public sealed class UnitPortException(UnitPortProblem problem, string device) : Exception($"{device}: {problem}")
{
    /// <summary>What is the matter.</summary>
    public UnitPortProblem Problem => problem;

    /// <summary>The port's name.</summary>
    public string Device => device;

    /// <summary>Key of the words for a person, {0} = the device.</summary>
    public string TextKey => $"port.{problem}";
}
