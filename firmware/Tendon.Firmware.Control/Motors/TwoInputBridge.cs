using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Pulses;

namespace Tendon.Firmware.Control.Motors;

/// <summary>A bridge with two inputs, such as a DRV8833 or DRV8871: one is pulsed, the other low. Both low lets the motor coast.</summary>
/// <remarks>The bridge pulls its inputs low by itself, so that a chip in reset drives no motor.</remarks>
public sealed class TwoInputBridge : IMotorPort
{
    private const int DutyPerPermille = LedcCodec.FullDuty / 1000;

    private readonly IDutyPort _port;
    private readonly byte _forward;
    private readonly byte _backward;

    /// <summary>A bridge on two channels; positive duty pulses the first.</summary>
    public TwoInputBridge(IDutyPort port, byte forward, byte backward)
    {
        _port = port;
        _forward = forward;
        _backward = backward;
    }

    /// <inheritdoc/>
    public void SetDuty(int permille)
    {
        int duty = (int)Whole.Clamp(Whole.Magnitude(permille) * DutyPerPermille, 0, LedcCodec.MostDuty);
        // The input that goes low first: never both at once.
        _port.SetDuty(permille >= 0 ? _backward : _forward, 0);
        _port.SetDuty(permille >= 0 ? _forward : _backward, duty);
    }
}
