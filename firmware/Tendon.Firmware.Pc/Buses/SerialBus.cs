using System.Runtime.InteropServices;
using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Pc.Buses;

/// <summary>The servo bus on a serial device: a USB servo adapter, or any UART with a half-duplex driver. No call ever waits.</summary>
/// <remarks>An adapter that echoes what it sends needs no setting: the bus codec tells an echo from a reply.</remarks>
public sealed class SerialBus : IServoBusPort, IDisposable
{
    private readonly string _device;
    private int _descriptor;

    private SerialBus(string device, int descriptor)
    {
        _device = device;
        _descriptor = descriptor;
    }

    /// <summary>True once the device has failed (unplugged); the bus then stays silent and the controller reports it as lost.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Opens a device raw at <paramref name="baudRate"/> bits per second, 8N1.</summary>
    /// <exception cref="SerialDeviceException">It cannot be opened; the message says what to do.</exception>
    public static SerialBus Open(string device, int baudRate)
    {
        if (!OperatingSystem.IsLinux())
            throw new SerialDeviceException($"{device}: serial adapters are supported on Linux only; under Windows use WSL and attach the adapter with usbipd.");
        if (!Termios.IsSpeed(baudRate))
            throw new SerialDeviceException($"{device}: {baudRate} baud is not supported; use 1000000, 500000, 115200, 57600 or 38400.");
        int descriptor = Termios.Open(device, Termios.ReadWrite | Termios.NoControllingTerminal | Termios.NonBlocking | Termios.CloseOnExec);
        if (descriptor < 0)
        {
            int refused = Marshal.GetLastPInvokeError();
            throw new SerialDeviceException($"{device}: {Advice(refused, device)}", refused);
        }

        int error = Termios.MakeRaw(descriptor, baudRate);
        if (error == 0)
            return new SerialBus(device, descriptor);
        _ = Termios.Close(descriptor);
        throw new SerialDeviceException($"{device}: {Advice(error, device)}", error);
    }

    /// <inheritdoc/>
    public unsafe int Write(byte[] buffer, int offset, int count)
    {
        if (_descriptor < 0 || IsLost || count <= 0 || offset < 0 || offset > buffer.Length - count)
            return 0;
        fixed (byte* start = &buffer[offset])
            return Taken(Termios.Write(_descriptor, start, count));
    }

    /// <inheritdoc/>
    public unsafe int Read(byte[] buffer, int offset, int count)
    {
        if (_descriptor < 0 || IsLost || count <= 0 || offset < 0 || offset > buffer.Length - count)
            return 0;
        fixed (byte* start = &buffer[offset])
            return Taken(Termios.Read(_descriptor, start, count));
    }

    /// <inheritdoc/>
    public override string ToString() => _device;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_descriptor >= 0)
            _ = Termios.Close(_descriptor);
        _descriptor = -1;
    }

    private int Taken(nint result)
    {
        if (result >= 0)
            return (int)result;
        if (Marshal.GetLastPInvokeError() != Termios.Again)
            IsLost = true;
        return 0;
    }

    private static string Advice(int error, string device) => error switch
    {
        Termios.NoSuchFile => "there is no such device. Plug the adapter in and look for it with: ls /dev/ttyUSB* /dev/ttyACM*",
        Termios.AccessDenied => "access denied. Join the group of serial devices with: sudo usermod -aG dialout $USER, then log in again.",
        Termios.Busy => "another program uses it; end that program first.",
        Termios.NotATerminal => "is not a serial device.",
        _ => $"cannot be opened: {Marshal.GetPInvokeErrorMessage(error)}.",
    };
}
