namespace Tendon.Contracts;

/// <summary>Numbered faults; the hundreds name the area. A number is never reused. <see cref="Faults.ClearedBy"/> says who may clear each.</summary>
/// <remarks>An operational stop is not a fault. A reader that does not know a number shows the number and refuses to clear it.</remarks>
public enum FaultCode : ushort
{
    None = 0,

    /// <summary>The stored configuration is missing, of another version, or fails its CRC or its ranges.</summary>
    ConfigurationInvalid = 100,

    /// <summary>The joints on the bus are not the ones that the configuration names.</summary>
    ConfigurationMismatch = 101,

    /// <summary>A joint has no valid zero.</summary>
    NotCalibrated = 102,

    /// <summary>No joint answers.</summary>
    BusLost = 200,

    /// <summary>One joint does not answer.</summary>
    JointMissing = 201,

    /// <summary>Corrupt replies above the tolerated rate.</summary>
    BusCorrupt = 202,

    /// <summary>A joint that moves has not been measured in time.</summary>
    FeedbackStale = 203,

    /// <summary>Load above the limit for longer than allowed.</summary>
    JointOverload = 300,

    /// <summary>Current above the limit for longer than allowed.</summary>
    JointOvercurrent = 301,

    /// <summary>Temperature above the limit; clears once it has cooled.</summary>
    JointOverTemperature = 302,

    /// <summary>Supply below the minimum.</summary>
    SupplyUnderVoltage = 303,

    /// <summary>Supply above the maximum: wrong adapter, or energy fed back.</summary>
    SupplyOverVoltage = 304,

    /// <summary>A joint switched its own torque off.</summary>
    JointTorqueLost = 305,

    /// <summary>The joint reports that its own position sensor failed.</summary>
    JointSensorFailed = 306,

    /// <summary>Measured position outside the limits.</summary>
    PositionLimit = 400,

    /// <summary>Measured position too far from the setpoint for too long: blocked or collided.</summary>
    FollowingError = 401,

    /// <summary>A joint moved, or its reading jumped, while torque came on.</summary>
    EncoderJumpOnArming = 402,

    /// <summary>A reading changed faster than the joint can turn.</summary>
    EncoderJump = 403,

    /// <summary>Measured velocity above the limit.</summary>
    Overspeed = 404,

    /// <summary>Torque did not come on in time.</summary>
    ArmingTimeout = 405,

    /// <summary>Setpoints ran dry; the arm has come to rest along the path.</summary>
    SetpointUnderrun = 500,

    /// <summary>The hard-wired emergency stop has cut servo power; clears once it is released.</summary>
    EmergencyStopSensed = 600,

    /// <summary>The device clock went backwards or leapt.</summary>
    ClockFault = 700,

    /// <summary>The last boot was caused by the external watchdog.</summary>
    WatchdogReset = 701,

    /// <summary>The last boot was caused by the logic supply.</summary>
    BrownOutReset = 702,

    /// <summary>Control cycles were late beyond the tolerated count.</summary>
    ControlOverrun = 703,

    /// <summary>The control program failed a check on itself.</summary>
    InternalError = 704,
}
