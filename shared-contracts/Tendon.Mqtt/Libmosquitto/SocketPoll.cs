using System.Runtime.InteropServices;

namespace Tendon.Mqtt.Libmosquitto;

/// <summary>
/// Waits for a socket or a wake-up from another thread. Stands in for the library's own loop, which uses select() and so fails
/// in a process with more than 1,024 descriptors.
/// </summary>
internal sealed unsafe partial class SocketPoll : IDisposable
{
    private const short PollIn = 1;
    private const short PollOut = 4;
    private readonly int _wakeDescriptor = EventDescriptor(0, 0x800 | 0x80000); // EFD_NONBLOCK | EFD_CLOEXEC

    [StructLayout(LayoutKind.Sequential)]
    private struct Entry
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }

    /// <summary>Waits at most <paramref name="timeoutMs"/>; says what the socket is ready for. An error counts as readable.</summary>
    public void Wait(int socket, bool wantsWrite, int timeoutMs, out bool canRead, out bool canWrite)
    {
        Entry* entries = stackalloc Entry[2];
        entries[0] = new Entry { Descriptor = socket, Events = wantsWrite ? (short)(PollIn | PollOut) : PollIn };
        entries[1] = new Entry { Descriptor = _wakeDescriptor, Events = PollIn };
        int ready = Poll(entries, 2, timeoutMs);
        canRead = ready > 0 && (entries[0].Returned & ~PollOut) != 0;
        canWrite = ready > 0 && (entries[0].Returned & PollOut) != 0;
        if (ready > 0 && entries[1].Returned != 0)
        {
            ulong ignored;
            _ = Read(_wakeDescriptor, &ignored, sizeof(ulong));
        }
    }

    /// <summary>Ends a <see cref="Wait"/> from any thread.</summary>
    public void Wake()
    {
        ulong one = 1;
        _ = Write(_wakeDescriptor, &one, sizeof(ulong));
    }

    public void Dispose() => _ = Close(_wakeDescriptor);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(Entry* entries, nuint count, int timeoutMs);

    [LibraryImport("libc", EntryPoint = "eventfd")]
    private static partial int EventDescriptor(uint initial, int flags);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int descriptor, void* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int descriptor, void* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
