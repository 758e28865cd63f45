namespace Tendon.Station.Journals;

/// <summary>A journal cannot be trusted or used.</summary>
public sealed class JournalException(string path, JournalProblem problem, int line) : Exception($"{path}: {problem} at line {line}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong.</summary>
    public JournalProblem Problem { get; } = problem;

    /// <summary>The line, counted from 1; 0 where no line is meant.</summary>
    public int Line { get; } = line;
}
