namespace Tendon.Station.Prove;

/// <summary>
/// What a sound unit stays within: the one place where the proof's limits stand. Limits of a single arm (range, current, supply) come from its arm
/// file. The spread of sound units is that of the workbench's batch; none of these figures has met a physical unit yet.
/// </summary>
public static class ProveLimits
{
    /// <summary>How far short of the arm file's limits the sweep stays at either end, rad.</summary>
    public const double RangeMarginRad = 0.06;

    /// <summary>How far short of the sweep's ends a joint may stop, rad.</summary>
    public const double ReachToleranceRad = 0.05;

    /// <summary>Friction, 0.1 % of the servo's stall torque; sound joints show 10 to 35, with worn gears up to 65.</summary>
    public const double MostFrictionPermille = 78;

    /// <summary>Play between gear train and shaft, degrees from side to side; sound servos show 0.3 to 1.9.</summary>
    public const double MostPlayDeg = 2.1;

    /// <summary>Lost motion at a reversal of a joint that carries no weight, degrees; sound servos show 0.8 to 1.45.</summary>
    public const double MostLostMotionDeg = 1.75;

    /// <summary>95th percentile of the distance to a goal that moves at <see cref="TrackRadPerS"/>, beyond its last step, degrees; sound joints show 0.2 to 1.5.</summary>
    public const double MostTrackingErrorDeg = 5.0;

    /// <summary>Jitter of the position at rest, degrees (median second difference); a sound sensor shows 0 to 0.2.</summary>
    public const double MostJitterDeg = 0.44;

    /// <summary>Temperature at the end of the proof, °C. The firmware stops an arm at 65.</summary>
    public const int MostTemperatureC = 55;

    /// <summary>Resistance of supply and wiring as the servos see it, ohms; a sound one shows 0.05 to 0.25.</summary>
    public const double MostSupplyOhm = 0.45;

    /// <summary>Speed of the sweep through the whole range, rad/s.</summary>
    public const double TrackRadPerS = 1.2;

    /// <summary>Speed at reversals of joints that carry no weight, rad/s.</summary>
    public const double ReversalRadPerS = 0.5;

    /// <summary>No-load speed of an STS3215 at its rated voltage, rad/s.</summary>
    public const double NoLoadRadPerS = 5.0;

    /// <summary>Stall torque of an STS3215 at its rated voltage, N·m.</summary>
    public const double StallTorqueNm = 2.94;

    /// <summary>What slows a shaft that its weight carries from one side of its play to the other, N·m·s/rad: the workbench's figure for its grease.</summary>
    public const double PlayDragNmS = 2.0;

    /// <summary>Weight below which a shaft stays where it is within its play, N·m: the workbench's figure.</summary>
    public const double ShaftFrictionNm = 0.01;

    /// <summary>Current of a servo's electronics, A.</summary>
    public const double IdleCurrentA = 0.02;
}
