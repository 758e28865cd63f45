namespace Tendon.Firmware.Control.Configuration;

/// <summary>Gains and guards of one motor with an encoder. Duty is in 0.1 % of the supply.</summary>
public sealed class MotorTuning
{
    /// <summary>Velocity asked for per position error, 0.001 per second.</summary>
    public int PositionGainMilliPerS = 10000;

    /// <summary>Duty per velocity error, 0.1 % per rad/s.</summary>
    public int VelocityGainPermille = 80;

    /// <summary>Duty per velocity error summed over time, 0.1 % per rad.</summary>
    public int IntegralGainPermille = 600;

    /// <summary>Duty taken back per measured acceleration, 0.1 % per 100 rad/s². On the measurement, so that a step of the goal does not kick.</summary>
    public int DerivativeGainPermille;

    /// <summary>Duty per velocity asked for, 0.1 % per rad/s: about 1000 divided by the no-load speed.</summary>
    public int ForwardGainPermille = 150;

    /// <summary>Largest duty, 0.1 %.</summary>
    public int MaxDutyPermille = 1000;

    /// <summary>Duty above which a shaft that stands still is stalled, or its encoder lost, 0.1 %.</summary>
    public int StallDutyPermille = 600;

    /// <summary>How long the stall must last, µs.</summary>
    public int StallUs = 300000;

    /// <summary>Whether every value is in the range that the loop's arithmetic relies on.</summary>
    public bool IsUsable =>
        IsWithin(PositionGainMilliPerS, 100000) && IsWithin(VelocityGainPermille, 10000) && IsWithin(IntegralGainPermille, 100000)
        && IsWithin(DerivativeGainPermille, 10000) && IsWithin(ForwardGainPermille, 10000) && IsWithin(MaxDutyPermille, 1000)
        && IsWithin(StallDutyPermille, 1000) && StallUs >= 10000 && StallUs <= 10000000;

    private static bool IsWithin(int value, int most) => value >= 0 && value <= most;
}
