namespace Tendon.Host.Core.PlanLanguage;

/// <summary>What one step of a plan does. Values are only appended; an executor refuses the skills it cannot do yet.</summary>
public enum Skill : byte
{
    None = 0,

    /// <summary>Object into or onto the target (<see cref="Relation.In"/>, <see cref="Relation.On"/>).</summary>
    Put = 1,

    /// <summary>Cube or upright cylinder on another.</summary>
    Stack = 2,

    /// <summary>Object beside the target: left, right, in front, behind or next to it.</summary>
    MoveBeside = 3,

    /// <summary>Object to a zone of the table.</summary>
    MoveToZone = 4,

    /// <summary>Object pushed along the table.</summary>
    Push = 5,

    /// <summary>Object and target change places.</summary>
    Swap = 6,

    /// <summary>All objects meant brought together.</summary>
    Gather = 7,

    /// <summary>All objects meant moved apart.</summary>
    Spread = 8,

    /// <summary>All objects meant taken off the middle of the table.</summary>
    Clear = 9,

    /// <summary>Objects stacked in the given order, first = top.</summary>
    Tower = 10,

    /// <summary>Objects put together by colour or by kind.</summary>
    Sort = 11,
}
