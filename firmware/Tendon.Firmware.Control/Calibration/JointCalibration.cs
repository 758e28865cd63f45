namespace Tendon.Firmware.Control.Calibration;

/// <summary>What was measured of one joint. Steps are those of the position register, after the homing offset; for pulses microseconds.</summary>
public sealed class JointCalibration
{
    /// <summary>Address on the servo bus; for pulses the channel.</summary>
    public byte ServoId;

    /// <summary>1, or −1 when steps fall as the angle rises.</summary>
    public sbyte Sign = 1;

    /// <summary>Homing offset that the servo must hold, −2047 to 2047; 0 where the family has none.</summary>
    public short HomingOffsetSteps;

    /// <summary>Step at angle 0.</summary>
    public int ZeroStep;

    /// <summary>Step at the lower mechanical end.</summary>
    public int LeastStep;

    /// <summary>Step at the upper mechanical end.</summary>
    public int MostStep;

    /// <summary>Lower position limit of this unit, µrad.</summary>
    public int MinPositionUrad;

    /// <summary>Upper position limit of this unit, µrad.</summary>
    public int MaxPositionUrad;
}
