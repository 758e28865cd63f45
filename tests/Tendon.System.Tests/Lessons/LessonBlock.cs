namespace Tendon.System.Tests.Lessons;

/// <summary>A block of commands in a lesson and what the lesson promises about it.</summary>
/// <param name="Lesson">File name.</param>
/// <param name="Line">Line of its first command.</param>
/// <param name="Kind">What follows <c>sh</c>: empty, <c>background</c> (keeps running), <c>soak</c> (takes long).</param>
/// <param name="Commands">The commands.</param>
/// <param name="ExitCode">Exit code that the lesson promises.</param>
/// <param name="Promised">Pieces of output that must come in this order.</param>
internal sealed record LessonBlock(string Lesson, int Line, string Kind, string Commands, int ExitCode, IReadOnlyList<string> Promised)
{
    /// <summary>The first promised piece that the output lacks; null when all are there in order.</summary>
    internal string? MissingIn(string output)
    {
        int from = 0;
        foreach (string piece in Promised)
        {
            int at = output.IndexOf(piece, from, StringComparison.Ordinal);
            if (at < 0)
                return piece;
            from = at + piece.Length;
        }

        return null;
    }
}
