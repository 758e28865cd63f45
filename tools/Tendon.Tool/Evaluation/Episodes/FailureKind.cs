namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>Where an episode went wrong; derived from ground truth, the first look and the arm's own account.</summary>
public enum FailureKind
{
    None = 0,

    /// <summary>The first look lacked a thing that the goal names, or took it for another kind or colour.</summary>
    NotSeen = 1,

    /// <summary>Everything was seen, yet the arm refused, asked, or did what cannot lead to the goal.</summary>
    Misread = 2,

    /// <summary>It went for a thing that the goal does not name.</summary>
    WrongObject = 3,

    /// <summary>The gripper closed on nothing as often as it may try.</summary>
    BadGrasp = 4,

    /// <summary>It was taken, but did not come to rest where it belongs.</summary>
    Dropped = 5,

    /// <summary>The episode's time was up.</summary>
    TimedOut = 6,

    /// <summary>The goal holds, but something else was moved on the way.</summary>
    Collateral = 7,

    /// <summary>The arm says done, and the goal is false though the right things were moved.</summary>
    FalseClaim = 8,

    /// <summary>The goal holds, and the arm says that it failed.</summary>
    DeniedSuccess = 9,

    /// <summary>It acted where it should have refused, asked, or left things as they were.</summary>
    ActedAnyway = 10,

    /// <summary>It refused where it should have asked, or the other way round.</summary>
    WrongAnswer = 11,

    /// <summary>A thing of the task was lost from sight on the way.</summary>
    LostSight = 12,

    /// <summary>No pose or motion was found, or the arm broke off.</summary>
    NoWay = 13,

    /// <summary>The program itself broke; a fault of ours.</summary>
    Crashed = 14,

    /// <summary>The camera was found moved since its calibration, and where it is now was not sure.</summary>
    CameraMoved = 15,
}
