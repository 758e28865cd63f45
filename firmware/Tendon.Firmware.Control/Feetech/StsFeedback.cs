using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Feetech;

/// <summary>Reads the feedback block of a status packet.</summary>
public static class StsFeedback
{
    /// <summary>Voltage, sensor, temperature, current and overload. Bit 4 is left out: servo firmware uses it for "torque enabled".</summary>
    public const byte StatusMask = 0x2F;

    /// <summary>Takes the block over into a sample.</summary>
    public static void Take(StsReplyParser reply, JointSample sample)
    {
        sample.PositionSteps = SignMagnitude.Decode(reply.Parameter16(0), SignMagnitude.PositionSignBit);
        sample.LoadPermille = SignMagnitude.Decode(reply.Parameter16(4), SignMagnitude.LoadSignBit);
        sample.HasVoltage = true;
        sample.VoltageMv = reply.Parameter(6) * 100;
        sample.TemperatureC = reply.Parameter(7);
        sample.Status = (reply.Status | reply.Parameter(9)) & StatusMask;
        int units = SignMagnitude.Decode(reply.Parameter16(13), SignMagnitude.PositionSignBit);
        sample.CurrentMa = units * StsRegister.CurrentUnitUa / 1000;
    }
}
