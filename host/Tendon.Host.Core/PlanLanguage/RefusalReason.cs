namespace Tendon.Host.Core.PlanLanguage;

/// <summary>Why a planner or the resolver refuses. Values are only appended.</summary>
public enum RefusalReason : byte
{
    None = 0,

    /// <summary>Nothing on the table fits the expression.</summary>
    MissingObject = 1,

    /// <summary>Fewer fit than asked for.</summary>
    TooFew = 2,

    /// <summary>Bowls, plates and trays stay where they are.</summary>
    NotMovable = 3,

    /// <summary>Nothing can lie in or on the target (a ball).</summary>
    TargetCannotHold = 4,

    /// <summary>The object cannot stand on the target: only cubes and upright cylinders are stacked.</summary>
    NotStackable = 5,

    /// <summary>Object and target are the same thing.</summary>
    TargetIsItself = 6,

    /// <summary>The target has no room left.</summary>
    TargetFull = 7,

    /// <summary>Something stands on the object.</summary>
    Covered = 8,

    /// <summary>The arm cannot get there.</summary>
    OutOfReach = 9,

    /// <summary>No spot of the table that would do is free.</summary>
    NoFreeSpot = 10,

    /// <summary>Something is in the way of a push, or the object does not stand on the table.</summary>
    PushBlocked = 11,

    /// <summary>The gripper finds no way to take it and put it down there without touching something else.</summary>
    NoWay = 12,

    /// <summary>Chat, a question or nonsense: not an instruction for the arm.</summary>
    NotAnInstruction = 20,

    /// <summary>An instruction for an arm, but not one of the skills (pour, cut, throw).</summary>
    UnknownSkill = 21,

    /// <summary>A skill of the plan language that this version cannot do yet; see <see cref="RefusalAnswer.Skill"/>.</summary>
    SkillNotAvailable = 22,

    /// <summary>The instruction contradicts itself.</summary>
    Contradiction = 23,

    /// <summary>The instruction says not to do something; nothing is to be done.</summary>
    NothingToDo = 24,

    /// <summary>The instruction is empty.</summary>
    Empty = 25,

    /// <summary>The instruction is longer than <see cref="RefusalAnswer.Number"/> characters.</summary>
    TooLong = 26,

    /// <summary>The instruction holds control characters or broken text.</summary>
    UnreadableText = 27,

    /// <summary>The picture cannot be used.</summary>
    UnreadablePicture = 28,
}
