using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Planning.Language;

namespace Tendon.Host.Planning.Tests.Language;

public sealed class ProgramReaderTests
{
    [Fact]
    public void Everything_that_is_left_out_is_in_the_plan_in_its_order()
    {
        ReferringExpression all = ReferringExpression.AllOf(null, null) with
        {
            Except = [ReferringExpression.Of("red", "cube"), ReferringExpression.AllOf(null, null) with { Where = new(Relation.On, ReferringExpression.Of(null, "tray")) }, ReferringExpression.AllOf("blue", null)],
        };
        PlanStep expected = PlanStep.Put(all, Relation.In, ReferringExpression.Of("white", "bowl"));
        PlannerAnswer read = Read("put all kind:* except colour:red kind:cube except all kind:* where:on kind:tray except all colour:blue kind:* in colour:white kind:bowl end");
        Assert.Equal(expected, Assert.Single(Assert.IsType<PlanAnswer>(read).Steps));
    }

    [Fact]
    public void A_place_after_the_last_thing_left_out_is_its_own()
    {
        ReferringExpression cubes = ((PlanAnswer)Read("clear all kind:cube except colour:red kind:cube except kind:cube where:in kind:bowl end")).Steps[0].Object!;
        Assert.Null(cubes.Where);
        Assert.Equal([false, true], cubes.Except.Select(e => e.Where is not null));
    }

    [Fact]
    public void More_than_the_limit_is_refused_whole_since_what_is_forgotten_would_be_moved()
    {
        string Clear(int count) => "clear all kind:*" + string.Concat(Enumerable.Repeat(" except colour:red kind:cube", count)) + " end";
        Assert.Equal(PlanLimits.MaxExceptions, ((PlanAnswer)Read(Clear(PlanLimits.MaxExceptions))).Steps[0].Object!.Except.Count);
        Assert.Equal(RefusalReason.NotAnInstruction, Assert.IsType<RefusalAnswer>(Read(Clear(PlanLimits.MaxExceptions + 1))).Reason);
    }

    private static PlannerAnswer Read(string program) => new ProgramReader(program.Split(' '), new UnknownWords(new EncodedText([], [], ""), [])).Read();
}
