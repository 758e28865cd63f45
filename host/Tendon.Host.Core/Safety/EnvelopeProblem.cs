namespace Tendon.Host.Core.Safety;

/// <summary>Why a posture is refused.</summary>
public enum EnvelopeProblem
{
    None = 0,

    /// <summary>A joint is too near to its limit or beyond it.</summary>
    JointLimit = 1,

    /// <summary>A part would touch the table.</summary>
    Table = 2,

    /// <summary>A part would touch the arm's own base or upper arm.</summary>
    OwnBody = 3,

    /// <summary>A part would touch an object.</summary>
    Obstacle = 4,
}
