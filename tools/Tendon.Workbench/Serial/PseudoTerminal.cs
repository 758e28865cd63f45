using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Tendon.Workbench.Serial;

/// <summary>
/// The bench's bus as a terminal device, so that any program can open it like a USB servo adapter. Raw mode; the baud rate that
/// the program sets has no effect, bytes are timed by the bench. Linux only.
/// </summary>
public sealed partial class PseudoTerminal : IDisposable
{
    private const int ReadWrite = 0x2, NoControllingTerminal = 0x100, NonBlocking = 0x800;
    private const int ControlBytes = 256;
    private readonly int _master;
    private readonly int _slave;
    private readonly byte[] _buffer = new byte[4096];
    private bool _disposed;

    /// <summary>Opens a fresh pseudo-terminal.</summary>
    /// <exception cref="Win32Exception">The system refuses; the message says which step.</exception>
    public PseudoTerminal()
    {
        _master = Checked(OpenMaster(ReadWrite | NoControllingTerminal | NonBlocking), "posix_openpt");
        Checked(Grant(_master), "grantpt");
        Checked(Unlock(_master), "unlockpt");
        var name = new byte[256];
        if (NameOf(_master, name, name.Length) != 0) throw new Win32Exception("ptsname_r failed");
        Path = Encoding.UTF8.GetString(name, 0, Array.IndexOf(name, (byte)0));

        // Held open: without any slave end the master would report an error whenever the other program closes.
        _slave = Checked(OpenFile(Path, ReadWrite | NoControllingTerminal), "open");
        var settings = new byte[ControlBytes];
        Checked(GetAttributes(_slave, settings), "tcgetattr");
        MakeRaw(settings);
        Checked(SetAttributes(_slave, 0, settings), "tcsetattr");
    }

    /// <summary>Device path for the other program, such as /dev/pts/7.</summary>
    public string Path { get; }

    /// <summary>Moves the bytes that wait on either side; call it every millisecond or so. Never waits.</summary>
    public void Pump(VirtualSerial serial)
    {
        for (nint count = ReadFile(_master, _buffer, _buffer.Length); count > 0; count = ReadFile(_master, _buffer, _buffer.Length))
            serial.Write(_buffer.AsSpan(0, (int)count));
        for (int count = serial.Read(_buffer); count > 0; count = serial.Read(_buffer))
            _ = WriteFile(_master, _buffer, count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _ = CloseFile(_slave);
        _ = CloseFile(_master);
    }

    private static int Checked(int result, string step) =>
        result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError(), $"pseudo-terminal: {step} failed");

    [LibraryImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    private static partial int OpenMaster(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt", SetLastError = true)]
    private static partial int Grant(int descriptor);

    [LibraryImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    private static partial int Unlock(int descriptor);

    [LibraryImport("libc", EntryPoint = "ptsname_r", SetLastError = true)]
    private static partial int NameOf(int descriptor, byte[] name, nint length);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    private static partial int GetAttributes(int descriptor, byte[] settings);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    private static partial int SetAttributes(int descriptor, int when, byte[] settings);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static partial void MakeRaw(byte[] settings);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint ReadFile(int descriptor, byte[] buffer, nint count);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint WriteFile(int descriptor, byte[] buffer, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int CloseFile(int descriptor);
}
