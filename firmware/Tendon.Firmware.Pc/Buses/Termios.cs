using System.Runtime.InteropServices;

namespace Tendon.Firmware.Pc.Buses;

/// <summary>The few calls of the C library that a raw serial line takes (Linux, glibc layout of struct termios).</summary>
internal static partial class Termios
{
    public const int ReadWrite = 0x2;
    public const int NoControllingTerminal = 0x100;
    public const int NonBlocking = 0x800;
    public const int CloseOnExec = 0x80000;
    public const int Again = 11;
    public const int NotPermitted = 1;
    public const int NoSuchFile = 2;
    public const int AccessDenied = 13;
    public const int Busy = 16;
    public const int NotATerminal = 25;

    private const int StructBytes = 60;
    private const int ControlFlagsOffset = 8;
    private const int ControlCharsOffset = 17;
    private const int MinimumIndex = 6;
    private const int TimeIndex = 5;
    private const uint ReceiverOn = 0x80;
    private const uint IgnoreModemLines = 0x800;
    private const uint HardwareFlowControl = 0x80000000;
    private const int SetNow = 0;
    private const int FlushBoth = 2;
    private const nuint SetExclusive = 0x540C;

    /// <summary>Raw bytes, 8N1, no flow control, reads that return at once.</summary>
    /// <returns>0, or the error number.</returns>
    public static int MakeRaw(int descriptor, int baudRate)
    {
        if (!TrySpeed(baudRate, out uint speed))
            return NotPermitted;
        byte[] settings = new byte[StructBytes + 64];
        if (GetAttributes(descriptor, settings) != 0)
            return Marshal.GetLastPInvokeError();
        MakeRaw(settings);
        uint control = BitConverter.ToUInt32(settings, ControlFlagsOffset);
        control = (control | ReceiverOn | IgnoreModemLines) & ~HardwareFlowControl;
        BitConverter.TryWriteBytes(settings.AsSpan(ControlFlagsOffset), control);
        settings[ControlCharsOffset + MinimumIndex] = 0;
        settings[ControlCharsOffset + TimeIndex] = 0;
        if (SetSpeed(settings, speed) != 0 || SetAttributes(descriptor, SetNow, settings) != 0)
            return Marshal.GetLastPInvokeError();
        _ = Flush(descriptor, FlushBoth);
        // A second program on the same bus would damage every reply; a device that cannot be claimed still works.
        _ = Control(descriptor, SetExclusive);
        return 0;
    }

    public static bool IsSpeed(int baudRate) => TrySpeed(baudRate, out _);

    private static bool TrySpeed(int baudRate, out uint speed)
    {
        speed = baudRate switch
        {
            38400 => 0xF,
            57600 => 0x1001,
            115200 => 0x1002,
            500000 => 0x1005,
            1000000 => 0x1008,
            _ => 0,
        };
        return speed != 0;
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static unsafe partial nint Read(int descriptor, byte* buffer, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static unsafe partial nint Write(int descriptor, byte* buffer, nint count);

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    private static partial int GetAttributes(int descriptor, byte[] settings);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    private static partial int SetAttributes(int descriptor, int when, byte[] settings);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static partial void MakeRaw(byte[] settings);

    [LibraryImport("libc", EntryPoint = "cfsetspeed", SetLastError = true)]
    private static partial int SetSpeed(byte[] settings, uint speed);

    [LibraryImport("libc", EntryPoint = "tcflush", SetLastError = true)]
    private static partial int Flush(int descriptor, int queue);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(int descriptor, nuint request);
}
