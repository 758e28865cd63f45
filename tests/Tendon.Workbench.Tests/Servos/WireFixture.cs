using System.Globalization;
using Tendon.Workbench.Serial;
using Tendon.Workbench.Servos;

namespace Tendon.Workbench.Tests.Servos;

/// <summary>Servos of any family on a wire without an arm, spoken to in hexadecimal.</summary>
internal sealed class WireFixture(IBusDevice bus, int bitsPerS, params IShaft[] shafts)
{
    private readonly VirtualSerial _line = new(bus, new LineOptions { BaudRate = bitsPerS }, 1);
    private long _timeUs;

    public double SupplyV { get; set; } = 7.4;

    /// <summary>Sends a packet and returns what comes back within 20 ms.</summary>
    public string Ask(string hex)
    {
        _line.Write(BusFixture.Bytes(hex));
        Wait(0.02);
        var buffer = new byte[512];
        int count = _line.Read(buffer);
        return string.Join(' ', buffer.Take(count).Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
    }

    public void Wait(double seconds)
    {
        for (long endUs = _timeUs + (long)(seconds * 1e6); _timeUs < endUs;)
        {
            _timeUs += 500;
            _line.AdvanceTo(_timeUs);
            foreach (IShaft shaft in shafts) shaft.Step(0.0005, _timeUs, SupplyV, 0, 0.005, -100, 100);
        }
    }
}
