using System.Runtime.InteropServices;

namespace Tendon.Workbench.Camera.Serving;

/// <summary>Priority of the calling thread. .NET's own thread priorities have no effect on Linux.</summary>
internal static partial class ThreadNiceness
{
    private const int WhichProcess = 0, CallingThread = 0, Nice = 10;

    /// <summary>Lets every ordinary thread go first. Without effect off Linux.</summary>
    public static void Lower()
    {
        if (OperatingSystem.IsLinux())
            _ = setpriority(WhichProcess, CallingThread, Nice);
    }

    [LibraryImport("libc")]
    private static partial int setpriority(int which, uint who, int priority);
}
