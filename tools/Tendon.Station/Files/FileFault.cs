using System.Text.RegularExpressions;

namespace Tendon.Station.Files;

/// <summary>Which file or folder cannot be used, and why, apart from any language.</summary>
/// <param name="Path">Its path, as far as it is known; may be empty.</param>
/// <param name="Problem">Why.</param>
public sealed partial record FileFault(string Path, FileProblem Problem)
{
    // What Linux calls them, which .NET hands on in HResult.
    private const int NoSuchFile = 2, Exists = 17, NotFolder = 20, IsADirectory = 21, NoSpace = 28, ReadOnly = 30, QuotaFull = 122;

    /// <summary>Where it is too large: the most bytes that it may have.</summary>
    public long MostBytes { get; init; }

    /// <summary>What an exception of the system's file functions means; null when it is none of theirs.</summary>
    public static FileFault? Of(Exception fault) => fault switch
    {
        NamedFileException named => named.Fault,
        FileNotFoundException { FileName: { } name } => Missing(name),
        FileNotFoundException or DirectoryNotFoundException => Missing(PathIn(fault)),
        PathTooLongException => new FileFault(PathIn(fault), FileProblem.NameTooLong),
        UnauthorizedAccessException => new FileFault(PathIn(fault), Directory.Exists(PathIn(fault)) ? FileProblem.IsFolder : FileProblem.Forbidden),
        IOException => new FileFault(PathIn(fault), ProblemOf(fault.HResult)),
        _ => null,
    };

    // A path through a file is told as missing too.
    private static FileFault Missing(string path)
    {
        for (string? above = System.IO.Path.GetDirectoryName(path); above is { Length: > 0 }; above = System.IO.Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
                return new FileFault(above, FileProblem.FileInTheWay);
        }

        return new FileFault(path, FileProblem.Missing);
    }

    private static FileProblem ProblemOf(int number) => number switch
    {
        NoSuchFile => FileProblem.Missing,
        Exists or NotFolder => FileProblem.FileInTheWay,
        IsADirectory => FileProblem.IsFolder,
        NoSpace or QuotaFull => FileProblem.DiskFull,
        ReadOnly => FileProblem.ReadOnlyDisk,
        _ => FileProblem.Unknown,
    };

    // Only the message holds the path.
    private static string PathIn(Exception fault) => Quoted().Match(fault.Message) is { Success: true } found ? found.Groups[1].Value : "";

    [GeneratedRegex("'(.+)'")]
    private static partial Regex Quoted();
}
