namespace Tendon.Station.Files;

/// <summary>A file that somebody named is not one that may be read.</summary>
public sealed class NamedFileException(FileFault fault) : IOException($"{fault.Path}: {fault.Problem}")
{
    /// <summary>Which file, and why.</summary>
    public FileFault Fault { get; } = fault;
}
