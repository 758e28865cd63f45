using System.Globalization;
using Tendon.Host.Core.PlanLanguage;
using SortKey = Tendon.Host.Core.PlanLanguage.SortKey;

namespace Tendon.Host.Core.Messages;

/// <summary>Says planner answers and plan steps to a person.</summary>
public sealed class AnswerMessages(UserLanguage language)
{
    private readonly MessageCatalogue _texts = MessageCatalogue.Of(language);
    private readonly ObjectNames _names = new(MessageCatalogue.Of(language));

    /// <summary>The plan in words, the question or the refusal.</summary>
    public string Say(PlannerAnswer answer) => answer switch
    {
        PlanAnswer plan => Capital(Say(plan.Steps)),
        QuestionAnswer question => Capital(Say(question)),
        RefusalAnswer refusal => Capital(Say(refusal)),
        _ => throw new ArgumentException($"no words for {answer.GetType().Name}", nameof(answer)),
    };

    /// <summary>"put the red cube in the blue bowl, then …".</summary>
    public string Say(IEnumerable<PlanStep> steps) => string.Join(_texts["step.separator"], steps.Select(Say));

    /// <summary>One step in words.</summary>
    public string Say(PlanStep step)
    {
        string key = step is { Skill: Skill.Sort, Target: not null } ? "step.sort_into" : "step." + WireNames<Skill>.Of(step.Skill);
        string target = Name(step.Target);
        return _texts.Format(
            key,
            ("object", string.Join(_texts["list.separator"], step.Also.Select(_names.Of).Prepend(Name(step.Object)))),
            ("target", target),
            ("place", step.Relation == Relation.None ? "" : _texts.Format("place." + WireNames<Relation>.Of(step.Relation), ("target", target))),
            ("zone", step.Zone == Zone.None ? "" : _texts["zone." + WireNames<Zone>.Of(step.Zone)]),
            ("direction", step.Direction == PushDirection.None ? "" : _texts["direction." + WireNames<PushDirection>.Of(step.Direction)]),
            ("key", step.By == SortKey.None ? "" : _texts["sort_key." + WireNames<SortKey>.Of(step.By)]),
            ("levels", string.Join(_texts["list.separator"], step.Levels.Select(_names.Of))));
    }

    private string Say(QuestionAnswer question) => _texts.Format(
        "question." + WireNames<QuestionReason>.Of(question.Reason),
        ("object", Name(question.About)),
        ("choices", _names.Choice(question.Choices)),
        ("plan", Say(question.Pending)));

    private string Say(RefusalAnswer refusal)
    {
        string key = "refusal." + WireNames<RefusalReason>.Of(refusal.Reason);
        bool bare = refusal.Reason == RefusalReason.MissingObject;
        if (bare && refusal.Present.Count == 0)
            key += ".empty";
        return _texts.Format(
            key,
            ("object", bare && refusal.About is { } about ? _names.Name(about) : Name(refusal.About)),
            ("target", Name(refusal.Target)),
            ("present", _names.List(refusal.Present)),
            ("skill", refusal.Skill == Skill.None ? "" : _texts["skill." + WireNames<Skill>.Of(refusal.Skill)]),
            ("number", refusal.Number.ToString(CultureInfo.InvariantCulture)));
    }

    private string Name(ReferringExpression? e) => e is null ? _texts["kind.any"] : _names.Of(e);

    private static string Capital(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
