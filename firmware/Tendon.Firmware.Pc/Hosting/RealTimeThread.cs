using System.Runtime.InteropServices;

namespace Tendon.Firmware.Pc.Hosting;

/// <summary>Puts the calling thread before all others, where the system allows it (.NET's thread priorities do nothing on Linux).</summary>
internal static partial class RealTimeThread
{
    private const int CallingThread = 0;
    private const int RoundRobin = 2;
    private const int Priority = 10;

    public static bool TryRaise()
    {
        if (!OperatingSystem.IsLinux())
        {
            Thread.CurrentThread.Priority = ThreadPriority.Highest;
            return true;
        }

        int priority = Priority;
        return SetScheduler(CallingThread, RoundRobin, ref priority) == 0;
    }

    [LibraryImport("libc", EntryPoint = "sched_setscheduler", SetLastError = true)]
    private static partial int SetScheduler(int thread, int policy, ref int priority);
}
