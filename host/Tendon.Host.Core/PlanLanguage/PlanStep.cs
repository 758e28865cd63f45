namespace Tendon.Host.Core.PlanLanguage;

/// <summary>One skill with its arguments. Which fields a skill takes is fixed by <c>plan.schema.json</c>; the others stay unset.</summary>
public sealed record PlanStep
{
    public required Skill Skill { get; init; }

    /// <summary>What is moved. Unset only for <see cref="Skill.Tower"/>.</summary>
    public ReferringExpression? Object { get; init; }

    /// <summary>Where relative to <see cref="Target"/>: In or On for Put, a side for MoveBeside.</summary>
    public Relation Relation { get; init; }

    public ReferringExpression? Target { get; init; }

    public Distance Distance { get; init; }

    public Zone Zone { get; init; }

    public PushDirection Direction { get; init; }

    public SortKey By { get; init; }

    /// <summary>What Gather and Spread take beside <see cref="Object"/>: "the red cube <i>and the blue ball</i>".</summary>
    public IReadOnlyList<ReferringExpression> Also { get; init; } = [];

    /// <summary>The levels of a tower, top first; one expression for several objects ("all cubes") stands for as many levels.</summary>
    public IReadOnlyList<ReferringExpression> Levels { get; init; } = [];

    public static PlanStep Put(ReferringExpression what, Relation relation, ReferringExpression target) =>
        new() { Skill = Skill.Put, Object = what, Relation = relation, Target = target };

    public static PlanStep Stack(ReferringExpression what, ReferringExpression target) =>
        new() { Skill = Skill.Stack, Object = what, Target = target };
}
