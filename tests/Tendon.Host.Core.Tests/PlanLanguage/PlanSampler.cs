using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Tests.PlanLanguage;

/// <summary>Seeded random answers that use every field of the language.</summary>
public sealed class PlanSampler(int seed)
{
    private static readonly string[] Kinds = ["cube", "ball", "bowl", "香蕉", "coffee mug"];
    private static readonly string[] Colours = ["red", "gray", "off-white"];
    private readonly Random _random = new(seed);

    public PlannerAnswer Answer() => (_random.Next(4) switch
    {
        0 => (PlannerAnswer)new QuestionAnswer(Value<QuestionReason>()) { About = Maybe(3), Choices = Many(_random.Next(4)), Pending = Steps(_random.Next(3)) },
        1 => new RefusalAnswer(Value<RefusalReason>()) { About = Maybe(3), Target = Maybe(3), Skill = _random.Next(2) == 0 ? Value<Skill>() : Skill.None, Present = Many(_random.Next(4)), Number = _random.Next(5) },
        _ => new PlanAnswer(Steps(1 + _random.Next(PlanLimits.MaxSteps))),
    }) with
    { Confidence = _random.Next(2) == 0 ? 1 : _random.NextDouble() };

    private List<PlanStep> Steps(int count) => [.. Enumerable.Range(0, count).Select(_ => Step())];

    private PlanStep Step()
    {
        Skill skill = Value<Skill>();
        var step = new PlanStep { Skill = skill };
        ReferringExpression what = Reference(3), target = Reference(3);
        return skill switch
        {
            Skill.Put => PlanStep.Put(what, _random.Next(2) == 0 ? Relation.In : Relation.On, target),
            Skill.Stack or Skill.Swap => step with { Object = what, Target = target },
            Skill.MoveBeside => step with { Object = what, Relation = (Relation)_random.Next((int)Relation.LeftOf, (int)Relation.NextTo + 1), Target = target, Distance = (Distance)_random.Next(3) },
            Skill.MoveToZone => step with { Object = what, Zone = Value<Zone>() },
            Skill.Push => step with { Object = what, Direction = Value<PushDirection>() },
            Skill.Tower => step with { Levels = Many(1 + _random.Next(5)) },
            Skill.Gather or Skill.Spread => step with { Object = what, Also = Many(_random.Next(3)) },
            Skill.Sort => step with { Object = what, By = Value<SortKey>(), Target = Maybe(3) },
            _ => step with { Object = what },
        };
    }

    private List<ReferringExpression> Many(int count) => [.. Enumerable.Range(0, count).Select(_ => Reference(3))];

    private ReferringExpression? Maybe(int nesting) => _random.Next(2) == 0 ? null : Reference(nesting);

    private ReferringExpression Reference(int nesting)
    {
        Pick pick = (Pick)_random.Next((int)Pick.FromRight + 1);
        Quantifier quantifier = (Quantifier)_random.Next(4);
        bool deeper = nesting > 1;
        return new()
        {
            Kind = OneOf(Kinds),
            Colour = OneOf(Colours),
            Size = OneOf(["small", "large"]),
            Quantifier = quantifier,
            Count = quantifier == Quantifier.Count ? 2 + _random.Next(11) : 0,
            Pick = pick,
            Ordinal = pick is Pick.FromLeft or Pick.FromRight ? 1 + _random.Next(12) : 0,
            Except = deeper && _random.Next(3) == 0 ? [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Reference(nesting - 1))] : LeftOut.Nothing,
            Where = deeper && _random.Next(3) == 0 ? new(Value<Relation>(), Reference(nesting - 1)) : null,
            Box = _random.Next(4) == 0 ? new PixelBox(_random.Next(640), _random.Next(480) + 0.5, 640, 480) : null,
            Words = OneOf(["the \"thing\"", "那个😀"]),
        };
    }

    private string? OneOf(string[] values) => _random.Next(3) == 0 ? null : values[_random.Next(values.Length)];

    private T Value<T>()
        where T : struct, Enum
    {
        T[] values = [.. Enum.GetValues<T>().Where(v => WireNames<T>.Of(v).Length > 0)];
        return values[_random.Next(values.Length)];
    }
}
