namespace Tendon.Station.Runs;

/// <summary>What happened to a unit.</summary>
public enum RunState
{
    /// <summary>It is on its way through a stage.</summary>
    Working = 0,

    /// <summary>A stage has ended.</summary>
    StageDone = 1,

    /// <summary>It is finished and was sound.</summary>
    Passed = 2,

    /// <summary>It is finished and something was found.</summary>
    Failed = 3,

    /// <summary>It was finished in a run before.</summary>
    WasDone = 4,

    /// <summary>The way to it broke; it is not finished.</summary>
    Broken = 5,
}
