namespace Tendon.Workbench.Scenes;

/// <summary>What can be wrong with a scene as text.</summary>
public enum SceneTextProblem
{
    /// <summary>It is too long to be a scene.</summary>
    TooLong = 0,

    /// <summary>It holds more objects than a table.</summary>
    TooMany = 1,

    /// <summary>A part is not [small|large] colour kind.</summary>
    NotAnObject = 2,

    /// <summary>A colour is none of the twelve.</summary>
    UnknownColour = 3,

    /// <summary>A kind is none of the six.</summary>
    UnknownKind = 4,

    /// <summary>The number after x is out of range.</summary>
    Number = 5,

    /// <summary>Distractors are not +N or +a..b.</summary>
    Distractors = 6,

    /// <summary>Things stand on each other in a circle.</summary>
    Circle = 7,

    /// <summary>A thing cannot start where it is put.</summary>
    Placement = 8,
}
