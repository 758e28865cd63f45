using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Pc.Arms;

/// <summary>What a servo family's wire and loop ask of the control cycle.</summary>
public static class FamilyTiming
{
    /// <summary>
    /// Lag of an STS servo behind its goal at constant velocity, µs: half a control period until the goal is replaced, the wire, and the
    /// servo's own loop. Chosen on the workbench's servo model, as is <see cref="StsGoalAccelerationLeadMs2"/>; together they take the
    /// 95th percentile of the tracking error on full-speed moves from 31 to 7 mrad. Not yet measured on hardware.
    /// </summary>
    public const int StsGoalLeadUs = 15000;

    /// <summary>Lag of an STS servo by acceleration, ms²: inertia over the stiffness of the servo's position loop.</summary>
    public const int StsGoalAccelerationLeadMs2 = 900;

    /// <summary>Lag of an LX servo, µs: the timed move that is a quarter longer than the period, and the wire. Chosen on the workbench's servo model.</summary>
    public const int LxGoalLeadUs = 30000;

    /// <summary>Lag of a hobby servo, µs: a frame of its pulses and its loop. Chosen on the workbench's servo model.</summary>
    public const int PulseGoalLeadUs = 80000;

    private const int UsualPeriodUs = 10000;

    // The wire of an LX bus takes 12.5 ms for six joints, and hobby servos listen 50 times a second.
    private const int SlowPeriodUs = 20000;

    /// <summary>Time between two control cycles, µs.</summary>
    public static int ControlPeriodUs(BusFamily family) => family is BusFamily.HiwonderLx or BusFamily.PulsePca9685 or BusFamily.PulseLedc ? SlowPeriodUs : UsualPeriodUs;

    /// <summary>Time by which goals are advanced, µs.</summary>
    public static int GoalLeadUs(BusFamily family) => family switch
    {
        BusFamily.FeetechSts => StsGoalLeadUs,
        BusFamily.HiwonderLx => LxGoalLeadUs,
        BusFamily.PulsePca9685 or BusFamily.PulseLedc => PulseGoalLeadUs,
        _ => 0,
    };

    /// <summary>Advance of goals by acceleration, ms².</summary>
    public static int GoalAccelerationLeadMs2(BusFamily family) => family == BusFamily.FeetechSts ? StsGoalAccelerationLeadMs2 : 0;
}
