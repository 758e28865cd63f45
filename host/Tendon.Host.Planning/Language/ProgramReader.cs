using System.Globalization;
using Tendon.Host.Core.PlanLanguage;
using SortKey = Tendon.Host.Core.PlanLanguage.SortKey;

namespace Tendon.Host.Planning.Language;

/// <summary>Turns a finished program (tokens that the grammar allowed) into a planner's answer.</summary>
internal sealed class ProgramReader(IReadOnlyList<string> tokens, UnknownWords unknown)
{
    private static readonly ReferringExpression Something = ReferringExpression.Anything with { Quantifier = Quantifier.Any };
    private int _at;
    private bool _leavesOutTooMuch;

    private string Peek => tokens[_at];

    // What is left out beyond the limit would be moved if it were just forgotten.
    public PlannerAnswer Read() => Answer() is var answer && _leavesOutTooMuch ? new RefusalAnswer(RefusalReason.NotAnInstruction) : answer;

    private PlannerAnswer Answer()
    {
        switch (Peek)
        {
            case "not_instruction":
            case "yes":
            case "no":
                return new RefusalAnswer(RefusalReason.NotAnInstruction);
            case "unknown_skill":
                return new RefusalAnswer(RefusalReason.UnknownSkill);
            case "contradiction":
                return new RefusalAnswer(RefusalReason.Contradiction);
            case "nothing_to_do":
                return new RefusalAnswer(RefusalReason.NothingToDo);
            case "ask:where":
                _at++;
                return new QuestionAnswer(QuestionReason.WhereTo) { About = Reference(false) };
            case "ask:do":
                _at++;
                return new QuestionAnswer(QuestionReason.WhatToDo) { About = Reference(false) };
            case "ask:what":
                _at++;
                Relation relation = Take() == "in" ? Relation.In : Relation.On;
                ReferringExpression target = Reference(true);
                return new QuestionAnswer(QuestionReason.WhatToMove) { About = target, Pending = [PlanStep.Put(Something, relation, target)] };
            default:
                return new PlanAnswer(Steps());
        }
    }

    private string Take() => tokens[_at++];

    private List<PlanStep> Steps()
    {
        var steps = new List<PlanStep> { Step() };
        while (Take() == "then")
            steps.Add(Step());
        return steps;
    }

    private PlanStep Step()
    {
        string skill = Take();
        return skill switch
        {
            "put" => PlanStep.Put(Reference(false), Named<Relation>(Take()), Reference(true)),
            "stack" => PlanStep.Stack(Reference(false), Reference(true)),
            "beside" => Beside(),
            "to_zone" => new PlanStep { Skill = Skill.MoveToZone, Zone = Named<Zone>(After(Take())), Object = Reference(false) },
            "push" => new PlanStep { Skill = Skill.Push, Direction = Named<PushDirection>(After(Take())), Object = Reference(false) },
            "swap" => new PlanStep { Skill = Skill.Swap, Object = Reference(false), Target = Reference(true) },
            "tower" => new PlanStep { Skill = Skill.Tower, Levels = Levels() },
            "sort:colour" or "sort:kind" => Sort(Named<SortKey>(After(skill))),
            _ => new PlanStep { Skill = Named<Skill>(skill), Object = Reference(false), Also = Members() },
        };
    }

    private PlanStep Beside()
    {
        Relation side = Named<Relation>(Take());
        Distance distance = Peek is "near" or "far" ? Named<Distance>(Take()) : Distance.None;
        return new PlanStep { Skill = Skill.MoveBeside, Relation = side, Distance = distance, Object = Reference(false), Target = Reference(true) };
    }

    private PlanStep Sort(SortKey key)
    {
        ReferringExpression what = Reference(false);
        bool into = Peek == "into";
        if (into)
            _at++;
        return new PlanStep { Skill = Skill.Sort, By = key, Object = what, Target = into ? Reference(true) : null };
    }

    private List<ReferringExpression> Members()
    {
        var members = new List<ReferringExpression>();
        while (Peek == "and")
        {
            _at++;
            members.Add(Reference(true));
        }
        return [.. members.Take(PlanLimits.MaxLevels)];
    }

    private List<ReferringExpression> Levels()
    {
        var levels = new List<ReferringExpression>();
        while (Peek is not ("end" or "then"))
            levels.Add(Reference(false));
        return [.. levels.Take(PlanLimits.MaxLevels)];
    }

    private ReferringExpression Reference(bool target)
    {
        ReferringExpression e = Placed(target);
        var except = new List<ReferringExpression>();
        while (Peek == "except")
        {
            _at++;
            except.Add(Placed(target));
        }
        _leavesOutTooMuch |= except.Count > PlanLimits.MaxExceptions;
        return e with { Except = [.. except] };
    }

    private ReferringExpression Placed(bool target)
    {
        ReferringExpression e = Plain(target);
        return Peek.StartsWith("where:", StringComparison.Ordinal)
            ? e with { Where = new(Named<Relation>(After(Take())), Plain(target)) }
            : e;
    }

    private ReferringExpression Plain(bool target)
    {
        var e = new ReferringExpression();
        bool unknownColour = false;
        while (true)
        {
            string token = Take();
            if (token.StartsWith("kind:", StringComparison.Ordinal))
                return WithNames(e, After(token), unknownColour, target);
            if (token.StartsWith("colour:", StringComparison.Ordinal))
            {
                unknownColour = token == "colour:?";
                e = unknownColour ? e : e with { Colour = After(token) };
            }
            else if (token.StartsWith("count:", StringComparison.Ordinal))
            {
                e = e with { Quantifier = Quantifier.Count, Count = int.Parse(After(token), CultureInfo.InvariantCulture) };
            }
            else if (token is "any" or "all")
            {
                e = e with { Quantifier = Named<Quantifier>(token) };
            }
            else if (token is "small" or "large")
            {
                e = e with { Size = token };
            }
            else if (token.Contains('#', StringComparison.Ordinal))
            {
                e = e with { Pick = token[0] == 'l' ? Pick.FromLeft : Pick.FromRight, Ordinal = token[^1] - '0' };
            }
            else
            {
                e = e with { Pick = Named<Pick>(token) };
            }
        }
    }

    private ReferringExpression WithNames(ReferringExpression e, string kind, bool unknownColour, bool target)
    {
        if (kind != "?" && !unknownColour)
            return kind == "*" ? e : e with { Kind = kind };
        // One run of words for both: it names the thing ("金色香蕉").
        bool separate = kind != "?" || unknown.Left(target) > 1;
        string? colour = unknownColour && separate ? unknown.Next(target) ?? "?" : null;
        string? thing = kind == "?" ? unknown.Next(target) ?? "?" : kind == "*" ? null : kind;
        return e with { Colour = e.Colour ?? colour, Kind = thing, Words = kind == "?" ? thing : colour };
    }

    private static string After(string token) => token[(token.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static T Named<T>(string name)
        where T : struct, Enum =>
        WireNames<T>.TryParse(name, out T value) ? value : throw new InvalidDataException($"the model's token '{name}' is no {typeof(T).Name}");
}
