namespace Tendon.Host.Core.Arm;

/// <summary>How following a motion ended.</summary>
public enum MotionEnd
{
    None = 0,

    /// <summary>The arm holds at the motion's end.</summary>
    Completed = 1,

    /// <summary>Cancelled; the arm was seen to stand still.</summary>
    Stopped = 2,

    /// <summary>Cancelled; a stop was sent, but the arm's standstill could not be seen.</summary>
    StopUnconfirmed = 3,

    /// <summary>The device latched a fault; the outcome names it.</summary>
    Faulted = 4,

    /// <summary>Somebody else stopped or took the arm.</summary>
    AuthorityLost = 5,

    /// <summary>The device rejected the motion; the outcome names the reason.</summary>
    Rejected = 6,

    /// <summary>The device booted anew.</summary>
    DeviceRestarted = 7,

    /// <summary>The device has not been heard for too long. It comes to rest by itself.</summary>
    LinkLost = 8,

    /// <summary>The arm is not armed by this writer, or moves already.</summary>
    NotReady = 9,

    /// <summary>The device's clock is not known.</summary>
    ClockUnknown = 10,

    /// <summary>The motion cannot be sent: its knots violate the contract.</summary>
    InvalidMotion = 11,
}
