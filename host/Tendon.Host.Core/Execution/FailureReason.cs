namespace Tendon.Host.Core.Execution;

/// <summary>Why a task failed. Values are only appended.</summary>
public enum FailureReason : byte
{
    None = 0,

    /// <summary>The gripper closed on nothing as often as it may try.</summary>
    GraspMissed = 1,

    /// <summary>It was put down, but looking again does not show it where it belongs.</summary>
    NotWhereItBelongs = 2,

    /// <summary>An object of the task is no longer seen.</summary>
    LostSight = 3,

    /// <summary>No grasp or place pose is within reach or free of collision.</summary>
    NoWay = 4,

    /// <summary>The firmware latched a fault.</summary>
    ArmFault = 5,

    /// <summary>The arm or the network is gone.</summary>
    LinkLost = 6,

    /// <summary>Somebody else stopped or took the arm.</summary>
    ArmTaken = 7,

    /// <summary>The camera is gone or too slow.</summary>
    CameraLost = 8,

    /// <summary>The arm would not arm.</summary>
    NotArmed = 9,

    /// <summary>The firmware rejected a motion.</summary>
    MotionRejected = 10,

    /// <summary>The camera does not stand where it was calibrated.</summary>
    CameraMoved = 11,
}
