namespace Tendon.Firmware.Control.Feetech;

/// <summary>The feedback block of one servo in SI-based units.</summary>
public sealed class StsFeedback
{
    /// <summary>The servo cannot see its own position.</summary>
    public const byte SensorStatus = 0x02;

    /// <summary>The servo has reduced its torque because it stood against a load too long.</summary>
    public const byte OverloadStatus = 0x20;

    /// <summary>Voltage, sensor, temperature, current and overload. Bit 4 is left out: servo firmware uses it for "torque enabled".</summary>
    public const byte StatusMask = 0x2F;

    /// <summary>Shaft position, servo steps.</summary>
    public int PositionSteps { get; private set; }

    /// <summary>Duty as the servo reports it, 0.1 %, signed in the servo's direction.</summary>
    public int LoadPermille { get; private set; }

    /// <summary>Supply voltage at the servo, mV.</summary>
    public int VoltageMv { get; private set; }

    /// <summary>Temperature, °C.</summary>
    public int TemperatureC { get; private set; }

    /// <summary>Motor current, mA.</summary>
    public int CurrentMa { get; private set; }

    /// <summary>Status bits, masked.</summary>
    public int Status { get; private set; }

    internal void Take(StsReplyParser reply)
    {
        PositionSteps = SignMagnitude.Decode(reply.Parameter16(0), SignMagnitude.PositionSignBit);
        LoadPermille = SignMagnitude.Decode(reply.Parameter16(4), SignMagnitude.LoadSignBit);
        VoltageMv = reply.Parameter(6) * 100;
        TemperatureC = reply.Parameter(7);
        Status = (reply.Status | reply.Parameter(9)) & StatusMask;
        int units = SignMagnitude.Decode(reply.Parameter16(13), SignMagnitude.PositionSignBit);
        CurrentMa = units * StsRegister.CurrentUnitUa / 1000;
    }
}
