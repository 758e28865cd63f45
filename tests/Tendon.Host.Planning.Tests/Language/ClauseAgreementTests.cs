using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Planning.Language;

namespace Tendon.Host.Planning.Tests.Language;

public sealed class ClauseAgreementTests
{
    private const double Sure = 0.4;
    private static readonly InstructionReading Clear = Plan(0.9, "clear", "all", "kind:cube", "end"), Gather = Plan(0.8, "gather", "all", "kind:ball", "end");

    [Fact]
    public void Readings_that_agree_are_as_sure_as_the_surer()
    {
        InstructionReading joined = ClauseAgreement.Join(Plan(0.2, "clear", "all", "kind:cube", "then", "gather", "all", "kind:ball", "end"), [Clear, Gather], Sure);
        Assert.Equal(0.8, joined.Answer.Confidence);
    }

    [Fact]
    public void Sure_clauses_stand_for_a_whole_that_is_not_sure()
    {
        InstructionReading joined = ClauseAgreement.Join(Plan(0.2, "clear", "all", "kind:ball", "end"), [Clear, Gather], Sure);
        Assert.Equal(["clear", "all", "kind:cube", "then", "gather", "all", "kind:ball", "end"], joined.Tokens);
        Assert.Equal((2, 0.8), (Assert.IsType<PlanAnswer>(joined.Answer).Steps.Count, joined.Answer.Confidence));
    }

    [Fact]
    public void Where_both_are_sure_of_different_things_nothing_is_done_unasked() =>
        Assert.InRange(ClauseAgreement.Join(Plan(0.9, "clear", "all", "kind:ball", "end"), [Clear, Gather], Sure).Answer.Confidence, 0.39, 0.3999999999999999999);

    [Fact]
    public void A_clause_that_is_not_sure_or_names_no_kind_leaves_the_whole_reading()
    {
        InstructionReading whole = Plan(0.1, "clear", "all", "kind:ball", "end");
        Assert.Same(whole, ClauseAgreement.Join(whole, [Clear, Gather with { Answer = Gather.Answer with { Confidence = 0.1 } }], Sure));
        Assert.Same(whole, ClauseAgreement.Join(whole, [Clear, Plan(0.9, "clear", "all", "kind:*", "end")], Sure));
        Assert.Same(whole, ClauseAgreement.Join(whole, [Clear, new(new RefusalAnswer(RefusalReason.NotAnInstruction), ["not_instruction", "end"], null)], Sure));
    }

    private static InstructionReading Plan(double confidence, params string[] tokens) =>
        new(new PlanAnswer([.. tokens.Where(t => t is "clear" or "gather").Select(_ => new PlanStep { Skill = Skill.Clear, Object = ReferringExpression.Anything })]) { Confidence = confidence }, tokens, null);
}
