using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Planning;

namespace Tendon.Host.Core.Tests.Planning;

public sealed class DialogueContinuationTests
{
    private static readonly ReferringExpression Cube = ReferringExpression.Of("red", "cube"), Bowl = ReferringExpression.Of("blue", "bowl");
    private static readonly PlanStep Step = PlanStep.Put(Cube, Relation.In, Bowl);

    [Fact]
    public void A_choice_narrows_what_was_asked_about()
    {
        var asked = new QuestionAnswer(QuestionReason.Ambiguous) { About = Cube, Pending = [Step, PlanStep.Stack(Bowl, Cube)] };
        var reply = new QuestionAnswer(QuestionReason.WhatToDo) { About = new() { Pick = Pick.Leftmost } };
        var plan = Assert.IsType<PlanAnswer>(DialogueContinuation.Join(asked, reply, null));
        ReferringExpression narrowed = Cube with { Pick = Pick.Leftmost };
        Assert.Equal([Step with { Object = narrowed }, PlanStep.Stack(Bowl, narrowed)], plan.Steps);
    }

    [Theory]
    [InlineData("bowl", Relation.In)]
    [InlineData("plate", Relation.On)]
    public void A_place_answers_where_to(string kind, Relation relation)
    {
        var asked = new QuestionAnswer(QuestionReason.WhereTo) { About = Cube };
        var place = new ReferringExpression { Kind = kind };
        var plan = Assert.IsType<PlanAnswer>(DialogueContinuation.Join(asked, new QuestionAnswer(QuestionReason.WhatToDo) { About = place }, null));
        Assert.Equal(PlanStep.Put(Cube, relation, place), Assert.Single(plan.Steps));
        var said = new QuestionAnswer(QuestionReason.WhatToMove) { About = place, Pending = [PlanStep.Put(ReferringExpression.Anything, Relation.On, place)] };
        Assert.Equal(PlanStep.Put(Cube, Relation.On, place), Assert.Single(Assert.IsType<PlanAnswer>(DialogueContinuation.Join(asked, said, null)).Steps));
    }

    [Fact]
    public void An_object_answers_what_to_move()
    {
        var asked = new QuestionAnswer(QuestionReason.WhatToMove) { About = Bowl, Pending = [PlanStep.Put(ReferringExpression.Anything, Relation.In, Bowl)] };
        var plan = Assert.IsType<PlanAnswer>(DialogueContinuation.Join(asked, new QuestionAnswer(QuestionReason.WhatToDo) { About = Cube }, null));
        Assert.Equal(Step, Assert.Single(plan.Steps));
    }

    [Fact]
    public void Yes_takes_the_reading_and_no_drops_it()
    {
        var asked = new QuestionAnswer(QuestionReason.DidYouMean) { Pending = [Step] };
        var alone = new RefusalAnswer(RefusalReason.NotAnInstruction);
        Assert.Equal(Step, Assert.Single(Assert.IsType<PlanAnswer>(DialogueContinuation.Join(asked, alone, true)).Steps));
        Assert.Equal(RefusalReason.NothingToDo, Assert.IsType<RefusalAnswer>(DialogueContinuation.Join(asked, alone, false)).Reason);
    }

    [Fact]
    public void A_whole_new_instruction_stands_alone()
    {
        var plan = new PlanAnswer([PlanStep.Stack(Cube, Cube)]);
        Assert.Same(plan, DialogueContinuation.Join(new QuestionAnswer(QuestionReason.Ambiguous) { About = Cube, Pending = [Step] }, plan, null));
    }
}
