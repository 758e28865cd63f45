using Tendon.Host.Core.PlanLanguage;

namespace Tendon.Host.Planning.Language;

/// <summary>Sets the reading of a whole instruction against the readings of its clauses, each read alone.</summary>
public static class ClauseAgreement
{
    /// <summary>
    /// Where the clauses cannot be trusted alone, the whole reading. Where both say the same, that, with the greater confidence. Where
    /// they differ, the clauses if only they are sure; if both are, the whole reading with too little confidence to act on.
    /// </summary>
    /// <param name="whole">The reading of all words at once.</param>
    /// <param name="clauses">The readings of the clauses, in order.</param>
    /// <param name="sure">Confidence from which a reading is acted on.</param>
    public static InstructionReading Join(InstructionReading whole, IReadOnlyList<InstructionReading> clauses, double sure)
    {
        if (!clauses.All(c => c.Answer is PlanAnswer && c.Answer.Confidence >= sure) || clauses.Skip(1).Any(c => c.Tokens.Contains("kind:*")))
            return whole;
        List<string> tokens = [.. clauses.SelectMany((c, i) => (i == 0 ? [] : new[] { "then" }).Concat(c.Tokens.SkipLast(1))), clauses[^1].Tokens[^1]];
        double confidence = clauses.Min(c => c.Answer.Confidence);
        if (ProgramMeaning.IsSame(tokens, whole.Tokens))
            return whole with { Answer = whole.Answer with { Confidence = Math.Max(confidence, whole.Answer.Confidence) } };
        if (whole.Answer is PlanAnswer && whole.Answer.Confidence >= sure)
            return whole with { Answer = whole.Answer with { Confidence = Math.BitDecrement(sure) } };
        var steps = clauses.SelectMany(c => ((PlanAnswer)c.Answer).Steps).ToList();
        return steps.Count > PlanLimits.MaxSteps ? whole : new(new PlanAnswer(steps) { Confidence = confidence }, tokens, null);
    }
}
