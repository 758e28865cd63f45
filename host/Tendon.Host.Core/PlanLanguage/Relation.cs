namespace Tendon.Host.Core.PlanLanguage;

/// <summary>Where one object is relative to another. Left and right as the camera shows them; front is the bottom of the picture.</summary>
public enum Relation : byte
{
    None = 0,
    In = 1,
    On = 2,
    LeftOf = 3,
    RightOf = 4,
    InFrontOf = 5,
    Behind = 6,
    NextTo = 7,
}
