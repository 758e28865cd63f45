namespace Tendon.Station.Stages;

/// <summary>The person at the station, or what stands in for one. An answer may take minutes of wall time; the unit's port is idle meanwhile.</summary>
public interface IOperator
{
    /// <summary>Asks for something that needs hands.</summary>
    /// <returns>False when the person gave up or nobody is there.</returns>
    bool Ask(OperatorRequest request);
}
