using System.Runtime.InteropServices;

namespace Tendon.Station.Files;

/// <summary>What a path is, without opening it: opening a pipe waits for whoever writes to it.</summary>
internal static partial class FileStatus
{
    private const int CurrentFolder = -100;
    private const uint TypeAndSize = 0x201;

    // struct statx of the kernel's interface, alike on all processors.
    private const int StatusBytes = 256, ModeOffset = 28, SizeOffset = 40;
    private static readonly HashSet<string> s_kernelFormats =
        ["proc", "sysfs", "debugfs", "tracefs", "securityfs", "configfs", "cgroupfs", "cgroup2fs", "bpf_fs", "selinux", "pstorefs", "efivarfs", "binfmt_misc", "fusectl"];

    private const int TypeMask = 0xF000, Socket = 0xC000, BlockDevice = 0x6000, Folder = 0x4000, CharacterDevice = 0x2000, Pipe = 0x1000;

    /// <summary>Why the path cannot be read as a file; null when it can, or when the system does not tell and opening it will.</summary>
    public static FileProblem? ProblemOf(string path, out long sizeBytes)
    {
        sizeBytes = 0;
        if (Directory.Exists(path))
            return FileProblem.IsFolder;
        if (!OperatingSystem.IsLinux())
            return null;
        byte[] status = new byte[StatusBytes];
        if (Statx(CurrentFolder, path, 0, TypeAndSize, status) != 0)
            return null;
        sizeBytes = BitConverter.ToInt64(status, SizeOffset);
        return (BitConverter.ToUInt16(status, ModeOffset) & TypeMask) switch
        {
            Folder => FileProblem.IsFolder,
            Pipe => FileProblem.IsPipe,
            CharacterDevice or BlockDevice => FileProblem.IsDevice,
            Socket => FileProblem.IsSocket,
            _ => IsOfKernel(path) ? FileProblem.IsKernels : null,
        };
    }

    // Asked of the file itself, not of its path: a link leads there too, and /dev/stdin leads out of /proc.
    private static bool IsOfKernel(string path)
    {
        try
        {
            return s_kernelFormats.Contains(new DriveInfo(Path.GetFullPath(path)).DriveFormat);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint wanted, [Out] byte[] status);
}
