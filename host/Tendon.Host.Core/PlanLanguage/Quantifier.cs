namespace Tendon.Host.Core.PlanLanguage;

/// <summary>How many objects a referring expression means.</summary>
public enum Quantifier : byte
{
    /// <summary>Exactly one: two that fit make a question ("the cube").</summary>
    One = 0,

    /// <summary>Whichever one that fits ("a cube", 一个方块).</summary>
    Any = 1,

    /// <summary>All that fit ("every cube", 所有方块).</summary>
    All = 2,

    /// <summary><see cref="ReferringExpression.Count"/> of those that fit ("two cubes", 两个方块).</summary>
    Count = 3,
}
