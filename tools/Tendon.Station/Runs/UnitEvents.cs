namespace Tendon.Station.Runs;

/// <summary>Words of the journal for a unit's way through the station. Stable.</summary>
internal static class UnitEvents
{
    /// <summary>A run with its options; the first entry.</summary>
    public const string Run = "run";

    /// <summary>A unit starts from its first stage.</summary>
    public const string Begun = "unit-begun";

    public const string StageBegun = "stage-begun";

    public const string StageDone = "stage-done";

    /// <summary>Report and label are on the disk; written last.</summary>
    public const string Done = "unit-done";
}
