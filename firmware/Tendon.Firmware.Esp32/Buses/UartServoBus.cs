using System.IO.Ports;
using nanoFramework.Hardware.Esp32;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Esp32.Boards;
using Tendon.Firmware.Esp32.Hosting;

namespace Tendon.Firmware.Esp32.Buses;

/// <summary>The servo bus on a UART. No call waits: what the transmitter has no room for is refused, what has not arrived is not waited for.</summary>
public sealed class UartServoBus : IServoBusPort
{
    private const string Port = "COM2";
    private const int TransmitFifoBytes = 128;
    private const int BitsPerByte = 10;

    private readonly SerialPort _port;
    private readonly DeviceClock _clock;
    private readonly int _nsPerByte;
    private long _sentUntilUs;

    /// <summary>Opens the UART of a board.</summary>
    /// <param name="pins">The board.</param>
    /// <param name="baudRate">Bits per second, 8N1.</param>
    /// <param name="clock">The device clock.</param>
    public UartServoBus(BoardPins pins, int baudRate, DeviceClock clock)
    {
        _clock = clock;
        _nsPerByte = 1000000000 / baudRate * BitsPerByte;
        Configuration.SetPinFunction(pins.ServoTransmit, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(pins.ServoReceive, DeviceFunction.COM2_RX);
        _port = new SerialPort(Port, baudRate, Parity.None, 8, StopBits.One);
        _port.ReadBufferSize = 1024;
        _port.WriteTimeout = 1;
        if (pins.ServoDirection != BoardPins.NotFitted)
        {
            Configuration.SetPinFunction(pins.ServoDirection, DeviceFunction.COM2_RTS);
            _port.Mode = SerialMode.RS485;
        }

        _port.Open();
    }

    /// <inheritdoc/>
    public int Write(byte[] buffer, int offset, int count)
    {
        // A write beyond the transmitter's FIFO would make this thread wait for the wire; how full it is follows from what was sent when.
        long nowUs = _clock.NowUs();
        if (_sentUntilUs < nowUs)
            _sentUntilUs = nowUs;
        int queued = (int)((_sentUntilUs - nowUs) * 1000 / _nsPerByte);
        int room = TransmitFifoBytes - queued;
        int taken = count < room ? count : room;
        if (taken <= 0)
            return 0;
        _port.Write(buffer, offset, taken);
        _sentUntilUs += (long)taken * _nsPerByte / 1000;
        return taken;
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count)
    {
        int waiting = _port.BytesToRead;
        if (waiting == 0)
            return 0;
        return _port.Read(buffer, offset, waiting < count ? waiting : count);
    }
}
