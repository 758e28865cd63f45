using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Encoders;
using Tendon.Firmware.Control.Motors;
using Tendon.Firmware.Control.Pulses;

namespace Tendon.Benchmarks.Drivers;

/// <summary>Ports that take everything and give nothing, so that only a driver's own work is timed.</summary>
internal sealed class QuietPorts : II2cPort, IOutputEnablePort, IMotorPort, IEncoder
{
    public int Count => 0;

    public bool Write(byte deviceAddress, byte[] data, int count) => true;

    public bool WriteRead(byte deviceAddress, byte[] data, int count, byte[] answer, int answerCount) => true;

    public void Set(bool enabled)
    {
    }

    public void SetDuty(int permille)
    {
    }

    public bool Read() => true;
}
