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

    [Theory]
    [InlineData("stack colour:red kind:cube kind:ball then put kind:ball in kind:tray end")]
    [InlineData("put colour:red kind:cube in kind:ball then put kind:ball on kind:tray end")]
    [InlineData("tower colour:red kind:cube kind:ball then stack kind:ball kind:tray end")]
    public void Two_ways_to_say_the_same_program_agree(string other) =>
        Assert.True(ProgramMeaning.IsSame("put colour:red kind:cube on kind:ball then put kind:ball on kind:tray end".Split(' '), other.Split(' ')));

    [Fact]
    public void A_tower_is_what_puts_one_on_the_other_from_below()
    {
        string[] tower = "tower colour:red kind:cube colour:green kind:cube where:in kind:bowl kind:cylinder end".Split(' ');
        Assert.True(ProgramMeaning.IsSame(tower, "put colour:green kind:cube where:in kind:bowl on kind:cylinder then stack colour:red kind:cube colour:green kind:cube where:in kind:bowl end".Split(' ')));
        Assert.False(ProgramMeaning.IsSame(tower, "stack colour:red kind:cube colour:green kind:cube where:in kind:bowl then stack colour:green kind:cube where:in kind:bowl kind:cylinder end".Split(' ')));
        Assert.False(ProgramMeaning.IsSame("tower all kind:cube end".Split(' '), "tower count:3 kind:cube end".Split(' ')));
        Assert.False(ProgramMeaning.IsSame("beside left_of kind:cube kind:ball end".Split(' '), "beside right_of kind:cube kind:ball end".Split(' ')));
    }

    [Theory]
    [InlineData("put all kind:* except colour:red kind:cube except all kind:ball where:on kind:tray in kind:bowl end", "put all kind:* except all kind:ball where:on kind:tray except colour:red kind:cube in kind:bowl end", true)]
    [InlineData("gather kind:ball and all kind:cube except kind:bowl except kind:tray end", "gather kind:ball and all kind:cube except kind:tray except kind:bowl end", true)]
    [InlineData("clear all kind:* except kind:cube where:on kind:tray end", "clear all kind:* except kind:cube except kind:tray end", false)]
    [InlineData("clear all kind:* except kind:cube except kind:tray end", "clear all kind:* except kind:cube end", false)]
    public void The_order_of_what_is_left_out_does_not_matter(string one, string other, bool same) =>
        Assert.Equal(same, ProgramMeaning.IsSame(one.Split(' '), other.Split(' ')));

    private static InstructionReading Plan(double confidence, params string[] tokens) =>
        new(new PlanAnswer([.. tokens.Where(t => t is "clear" or "gather").Select(_ => new PlanStep { Skill = Skill.Clear, Object = ReferringExpression.Anything })]) { Confidence = confidence }, tokens, null);
}
