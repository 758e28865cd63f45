using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;

namespace Tendon.Host.Core.Planning;

/// <summary>Joins a reply to the question before it: "the left one" after "which red cube?", "in the bowl" after "where to?".</summary>
public static class DialogueContinuation
{
    /// <summary>The answer that question and reply make together; the reply's own where it stands alone.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="reply">What the reply means taken alone.</param>
    /// <param name="agreement">True for yes, false for no, null for anything else.</param>
    public static PlannerAnswer Join(QuestionAnswer asked, PlannerAnswer reply, bool? agreement)
    {
        if (asked.Reason == QuestionReason.DidYouMean && agreement is { } agrees)
            return agrees && asked.Pending.Count > 0 ? new PlanAnswer(asked.Pending) : new RefusalAnswer(RefusalReason.NothingToDo);
        if (reply is not QuestionAnswer { About: { } said } fragment)
            return reply;
        return (asked.Reason, fragment.Reason) switch
        {
            (QuestionReason.Ambiguous, QuestionReason.WhatToDo) when asked.About is { } about =>
                new PlanAnswer([.. asked.Pending.Select(s => Replace(s, about, Narrow(about, said)))]) { Confidence = reply.Confidence },
            (QuestionReason.WhereTo or QuestionReason.WhatToDo, QuestionReason.WhatToMove) when asked.About is { } what =>
                new PlanAnswer([fragment.Pending[0] with { Object = what }]) { Confidence = reply.Confidence },
            (QuestionReason.WhereTo, QuestionReason.WhatToDo) when asked.About is { } what =>
                new PlanAnswer([PlanStep.Put(what, said.Kind == TableKinds.Bowl ? Relation.In : Relation.On, said)]) { Confidence = reply.Confidence },
            (QuestionReason.WhatToMove, QuestionReason.WhatToDo) =>
                new PlanAnswer([.. asked.Pending.Select(s => s with { Object = said })]) { Confidence = reply.Confidence },
            _ => reply,
        };
    }

    /// <summary>What was said first, with whatever the reply adds.</summary>
    private static ReferringExpression Narrow(ReferringExpression about, ReferringExpression said) => about with
    {
        Kind = said.Kind ?? about.Kind,
        Colour = said.Colour ?? about.Colour,
        Size = said.Size ?? about.Size,
        Pick = said.Pick != Pick.None ? said.Pick : about.Pick,
        Ordinal = said.Pick != Pick.None ? said.Ordinal : about.Ordinal,
        Where = said.Where ?? about.Where,
        Quantifier = said.Quantifier != Quantifier.One ? said.Quantifier : about.Quantifier,
        Count = said.Quantifier != Quantifier.One ? said.Count : about.Count,
        Words = said.Words ?? about.Words,
    };

    private static PlanStep Replace(PlanStep step, ReferringExpression old, ReferringExpression by) => step with
    {
        Object = step.Object == old ? by : step.Object,
        Target = step.Target == old ? by : step.Target,
        Also = Replace(step.Also, old, by),
        Levels = Replace(step.Levels, old, by),
    };

    private static IReadOnlyList<ReferringExpression> Replace(IReadOnlyList<ReferringExpression> list, ReferringExpression old, ReferringExpression by) =>
        list.Contains(old) ? [.. list.Select(e => e == old ? by : e)] : list;
}
