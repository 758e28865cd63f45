namespace Tendon.Host.Core.Trajectories;

/// <summary>Outcome of planning a trajectory.</summary>
public enum TrajectoryResult
{
    None = 0,
    Ok = 1,

    /// <summary>A position, velocity or acceleration is not finite.</summary>
    InvalidInput = 2,

    /// <summary>A limit is zero, negative or not finite.</summary>
    InvalidLimits = 3,

    /// <summary>The start breaks a velocity or acceleration limit, or cannot help breaking one.</summary>
    StartOutsideLimits = 4,

    /// <summary>Start, goal or the unavoidable overshoot lies beyond a position limit.</summary>
    PositionLimit = 5,

    /// <summary>The inverse kinematics has no continuous in-limit solution along a path.</summary>
    PathUnreachable = 6,
}
