namespace Tendon.NanoRun.Building;

/// <summary>Begins of output lines, so that what the interpreter itself prints is told apart.</summary>
internal static class TrialMarks
{
    public const string Line = "=|";
    public const string Figure = "~|";
}
