using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Pulses;

/// <summary>Servo pulses by the ESP32's own outputs, in steps of 2 µs at 50 Hz.</summary>
public sealed class LedcPulseOutput : IPulseOutput
{
    private readonly IDutyPort _port;
    private readonly IOutputEnablePort _enable;
    private readonly byte[] _channels;
    private readonly int _rateHz;

    /// <summary>One channel per joint, all at <paramref name="rateHz"/>.</summary>
    public LedcPulseOutput(IDutyPort port, IOutputEnablePort enable, byte[] channels, int rateHz)
    {
        _port = port;
        _enable = enable;
        _channels = channels;
        _rateHz = rateHz;
    }

    /// <inheritdoc/>
    public BusLoad Load { get; } = new BusLoad(0, 0);

    /// <inheritdoc/>
    public void Start() => _enable.Set(false);

    /// <inheritdoc/>
    public SequenceStatus AdvanceStart()
    {
        bool isThere = true;
        for (int j = 0; j < _channels.Length; j++)
            isThere = _port.SetDuty(_channels[j], 0) && isThere;
        return isThere ? SequenceStatus.Done : SequenceStatus.Failed;
    }

    /// <inheritdoc/>
    public bool Write(int[] pulseUs)
    {
        bool isTaken = true;
        for (int j = 0; j < _channels.Length; j++)
            isTaken = _port.SetDuty(_channels[j], LedcCodec.DutyFor(pulseUs[j], _rateHz)) && isTaken;
        return isTaken;
    }

    /// <inheritdoc/>
    public void SetEnabled(bool enabled) => _enable.Set(enabled);
}
