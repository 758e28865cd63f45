using Tendon.Firmware.Control.Encoders;
using Tendon.Firmware.Control.Motors;
using Tendon.Firmware.Control.Pulses;
using Tendon.Firmware.Control.Sensing;

namespace Tendon.Firmware.Trial.Arms;

/// <summary>A motor with an encoder and a current sensor, and the outputs of hobby servos: what the board writes, noted.</summary>
internal sealed class DrivenShaft : IMotorPort, IEncoder, ICurrentSensor, IDutyPort, IOutputEnablePort
{
    private int _duty;

    public int Count { get; private set; } = 2048;

    public int CurrentMa => _duty < 0 ? -_duty : _duty;

    public int BusMv => 12000;

    /// <summary>Everything that the board has written.</summary>
    public Digest Written { get; } = new Digest();

    public bool Read()
    {
        Count += _duty / 60;
        return true;
    }

    public void SetDuty(int permille)
    {
        _duty = permille;
        Written.Add(permille);
    }

    public bool SetDuty(byte channel, int duty)
    {
        Written.Add((channel * 100000) + duty);
        return true;
    }

    public void Set(bool enabled) => Written.Byte(enabled ? 1 : 0);
}
