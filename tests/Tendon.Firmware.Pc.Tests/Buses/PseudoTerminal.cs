using System.Runtime.InteropServices;
using System.Text;

namespace Tendon.Firmware.Pc.Tests.Buses;

/// <summary>A serial line without hardware: the program opens <see cref="DevicePath"/>, the test holds the other end.</summary>
internal sealed partial class PseudoTerminal : IDisposable
{
    private const int ReadWrite = 0x2;
    private const int NoControllingTerminal = 0x100;
    private const int NonBlocking = 0x800;

    private int _master;

    public PseudoTerminal()
    {
        _master = OpenMaster(ReadWrite | NoControllingTerminal | NonBlocking);
        byte[] name = new byte[256];
        Assert.True(_master >= 0 && Grant(_master) == 0 && Unlock(_master) == 0 && SlaveName(_master, name, name.Length) == 0);
        DevicePath = Encoding.ASCII.GetString(name, 0, Array.IndexOf(name, (byte)0));
    }

    public string DevicePath { get; }

    public unsafe int Read(byte[] buffer)
    {
        fixed (byte* start = buffer)
            return (int)Math.Max(0, Read(_master, start, buffer.Length));
    }

    public unsafe void Write(byte[] buffer, int count)
    {
        fixed (byte* start = buffer)
            _ = Write(_master, start, count);
    }

    public void Dispose()
    {
        if (_master >= 0)
            _ = Close(_master);
        _master = -1;
    }

    [LibraryImport("libc", EntryPoint = "posix_openpt")]
    private static partial int OpenMaster(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt")]
    private static partial int Grant(int descriptor);

    [LibraryImport("libc", EntryPoint = "unlockpt")]
    private static partial int Unlock(int descriptor);

    [LibraryImport("libc", EntryPoint = "ptsname_r")]
    private static partial int SlaveName(int descriptor, byte[] name, nint length);

    [LibraryImport("libc", EntryPoint = "read")]
    private static unsafe partial nint Read(int descriptor, byte* buffer, nint count);

    [LibraryImport("libc", EntryPoint = "write")]
    private static unsafe partial nint Write(int descriptor, byte* buffer, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
