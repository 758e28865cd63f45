namespace Tendon.Host.Core.Kinematics;

/// <summary>Outcome of an inverse-kinematics call.</summary>
public enum IkResult
{
    None = 0,

    /// <summary>At least one branch lies inside the joint limits.</summary>
    Ok = 1,

    /// <summary>The links cannot reach the point at this pitch.</summary>
    OutOfReach = 2,

    /// <summary>The links reach it, but only beyond a joint limit.</summary>
    OutsideJointLimits = 3,

    /// <summary>The target holds a number that is not finite.</summary>
    InvalidTarget = 4,
}
