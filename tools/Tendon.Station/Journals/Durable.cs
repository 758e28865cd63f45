using System.Runtime.InteropServices;

namespace Tendon.Station.Journals;

/// <summary>Files that are there whole or not at all after a power cut.</summary>
public static partial class Durable
{
    private const int DirectoryOnly = 0x10000;
    private const int CloseOnExec = 0x80000;

    /// <summary>Writes a file aside, to the disk, and only then under its name; what stood there before is replaced.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        string whole = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(whole)!;
        Directory.CreateDirectory(folder);
        string aside = whole + ".part";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, whole, overwrite: true);
        SyncFolder(folder);
    }

    /// <summary>Makes the names in a folder survive a power cut. Where the system has no such call, nothing is done.</summary>
    public static void SyncFolder(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return;
        int descriptor = Open(folder, DirectoryOnly | CloseOnExec);
        if (descriptor < 0)
            return;
        _ = Sync(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
