namespace Tendon.Station.Signing;

/// <summary>A key file cannot be used.</summary>
public sealed class StationKeyException(string path, StationKeyProblem problem) : Exception($"{path}: {problem}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong with it.</summary>
    public StationKeyProblem Problem { get; } = problem;
}
