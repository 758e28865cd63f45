namespace Tendon.Station.Calibrate;

/// <summary>How gently joints are swept, and what a sound joint stays within.</summary>
public static class SweepOptions
{
    /// <summary>Speed of the sweep, steps/s: about 1 rad/s, a third of what the arm runs at.</summary>
    public const int SpeedStepsPerS = 650;

    /// <summary>Torque limit, 0.1 % of stall: what the stretched arm weighs at the shoulder and a third more; 5 N at the gripper.</summary>
    public const int GentlePermille = 400;

    /// <summary>Torque limit of the second try at a joint that the first did not move.</summary>
    public const int FirmPermille = 600;

    /// <summary>Torque limit of the joints that hold meanwhile.</summary>
    public const int HoldPermille = 800;

    /// <summary>Between two looks at a joint that moves, µs.</summary>
    public const long LookUs = 10_000;

    /// <summary>Longest run towards an end, µs: two turns take 12.6 s.</summary>
    public const long LongestLegUs = 15_000_000;

    /// <summary>A joint whose mean position moved less than <see cref="StandstillSteps"/> from one half of this time to the other has met its end, µs.</summary>
    public const long StandstillUs = 300_000;

    /// <summary>See <see cref="StandstillUs"/>; at full speed it would be 97.</summary>
    public const int StandstillSteps = 14;

    /// <summary>A joint that has no end within this many steps turns freely: two turns.</summary>
    public const int MostSteps = 8192;

    /// <summary>Movement below which a driven joint counts as one that did not move, steps.</summary>
    public const int LeastMovedSteps = 60;

    /// <summary>Jitter at rest above which the magnet is called weak, steps (median of second differences); a sound sensor shows 0 to 2.</summary>
    public const double MostJitterSteps = 5;

    /// <summary>Friction above which a joint is called sticky, 0.1 % of stall torque; sound ones show 10 to 35, with worn gears up to 65.</summary>
    public const double MostFrictionPermille = 78;

    /// <summary>How far the measured range may be from the arm file's, rad.</summary>
    public const double MostSpanErrorRad = 0.2;

    /// <summary>By how much the printed stops lie outside the arm file's limits, both ends together, rad.</summary>
    public const double StopMarginRad = 0.05;

    /// <summary>No-load speed of the servo, rad/s: what the motor's own voltage takes of the load that it shows.</summary>
    public const double NoLoadRadPerS = 5.0;
}
