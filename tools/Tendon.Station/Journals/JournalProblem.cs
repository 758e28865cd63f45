namespace Tendon.Station.Journals;

/// <summary>Why a journal cannot be used.</summary>
public enum JournalProblem
{
    /// <summary>A line that is not the last was changed, lost or moved: no power cut does that.</summary>
    Damaged = 1,

    /// <summary>Another station process has it open.</summary>
    InUse = 2,

    /// <summary>It belongs to a run with other options.</summary>
    OtherRun = 3,
}
