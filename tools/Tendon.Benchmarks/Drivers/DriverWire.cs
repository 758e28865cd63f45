using Tendon.Firmware.Control.Bus;
using Tendon.Workbench.Serial;

namespace Tendon.Benchmarks.Drivers;

/// <summary>A driver's wire to emulated servos that knows how long it was busy in a cycle; closed, it swallows everything, so that only the driver's own work is timed.</summary>
internal sealed class DriverWire(IBusDevice device, int baudRate) : IServoBusPort
{
    private readonly VirtualSerial _line = new(device, new LineOptions { BaudRate = baudRate }, 1);
    private long _beganUs, _lastByteUs, _nowUs;

    public bool IsOpen { get; set; }

    /// <summary>From the start of the last whole cycle to its last byte, pauses included, µs.</summary>
    public long BusyUs { get; private set; }

    public void Begin(long nowUs)
    {
        if (IsOpen) AdvanceTo(nowUs);
        BusyUs = Math.Max(0, _lastByteUs - _beganUs);
        _beganUs = nowUs;
    }

    /// <summary>Lets time pass in steps of 10 µs, to see when the last byte arrives.</summary>
    public void AdvanceTo(long timeUs)
    {
        while (_nowUs < timeUs)
        {
            int waiting = _line.BytesToRead;
            _nowUs = Math.Min(timeUs, _nowUs + 10);
            _line.AdvanceTo(_nowUs);
            if (_line.BytesToRead > waiting) _lastByteUs = _nowUs;
        }
    }

    public int Write(byte[] buffer, int offset, int count)
    {
        if (IsOpen) _line.Write(buffer.AsSpan(offset, count));
        return count;
    }

    public int Read(byte[] buffer, int offset, int count) => IsOpen ? _line.Read(buffer.AsSpan(offset, count)) : 0;
}
