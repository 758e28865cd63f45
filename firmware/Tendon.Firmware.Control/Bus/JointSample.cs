namespace Tendon.Firmware.Control.Bus;

/// <summary>What a joint's servo or sensors said last, in steps and SI-based units, signed in the servo's direction. Reused for every sample.</summary>
public sealed class JointSample
{
    /// <summary>The position cannot be believed.</summary>
    public const int SensorStatus = 0x02;

    /// <summary>The joint has reduced its torque because it stood against a load too long.</summary>
    public const int OverloadStatus = 0x20;

    /// <summary>The joint has switched its own torque off.</summary>
    public const int TorqueLostStatus = 0x100;

    /// <summary>Device clock when the sample was asked for, µs.</summary>
    public long TimeUs;

    /// <summary>Position, servo steps.</summary>
    public int PositionSteps;

    /// <summary>Duty or load as the servo reports it, 0.1 %; 0 where it reports none.</summary>
    public int LoadPermille;

    /// <summary>Motor current, mA; 0 where none is measured.</summary>
    public int CurrentMa;

    /// <summary>Whether <see cref="VoltageMv"/> has been measured.</summary>
    public bool HasVoltage;

    /// <summary>Supply voltage at the servo, mV.</summary>
    public int VoltageMv;

    /// <summary>Temperature, °C; 0 where none is measured.</summary>
    public int TemperatureC;

    /// <summary>Status bits, see the constants.</summary>
    public int Status;
}
