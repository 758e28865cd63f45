namespace Tendon.Station.Files;

/// <summary>
/// Reads a file that a person named, who may have named anything: a folder, a pipe that never ends, a device that gives zeros for ever, a film. Only regular
/// files are read, and no more of them than belongs there.
/// </summary>
public static class NamedFile
{
    /// <summary>The most bytes of what people write by hand or a program writes for one thing: arm files, keys, calibrations.</summary>
    public const long SmallBytes = 1 << 20;

    /// <summary>The most bytes of a signed report, its page, a URDF or a suite.</summary>
    public const long DocumentBytes = 32 << 20;

    /// <summary>The most bytes of results with a line an episode, and of one model.</summary>
    public const long LargeBytes = 1 << 30;

    /// <summary>Sees that it is a file of that size; does not open it.</summary>
    /// <exception cref="NamedFileException">It is something else, or too large. A missing file is told by whoever opens it.</exception>
    public static void Check(string path, long mostBytes)
    {
        if (FileStatus.ProblemOf(path, out long sizeBytes) is { } problem)
            throw new NamedFileException(new FileFault(path, problem));
        if (sizeBytes > mostBytes)
            throw TooLarge(path, mostBytes);
    }

    /// <summary>The whole file.</summary>
    /// <exception cref="NamedFileException">It is no file, or too large.</exception>
    /// <exception cref="IOException">It is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not read it.</exception>
    public static byte[] Read(string path, long mostBytes)
    {
        Check(path, mostBytes);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var all = new MemoryStream();
        byte[] part = new byte[1 << 16];
        // A file may grow, or give more than the size that it states.
        for (int count; (count = file.Read(part)) > 0;)
        {
            all.Write(part, 0, count);
            if (all.Length > mostBytes)
                throw TooLarge(path, mostBytes);
        }

        return all.ToArray();
    }

    /// <summary>The whole file as text in UTF-8, or what its first bytes say.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    public static string ReadText(string path, long mostBytes)
    {
        using var reader = new StreamReader(new MemoryStream(Read(path, mostBytes)));
        return reader.ReadToEnd();
    }

    private static NamedFileException TooLarge(string path, long mostBytes) => new(new FileFault(path, FileProblem.TooLarge) { MostBytes = mostBytes });
}
