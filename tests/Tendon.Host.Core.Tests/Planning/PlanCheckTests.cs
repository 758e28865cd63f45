using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Planning;
using Tendon.Host.Core.Tests.Resolution;

namespace Tendon.Host.Core.Tests.Planning;

public sealed class PlanCheckTests
{
    private static readonly Table Objects = new Table().Add("red cube", 0.2, -0.1).Add("green cube", 0.2, 0).Add("blue cube", 0.2, 0, 0.024).Add("pink bowl", 0.28, 0.1);
    private static readonly ReferringExpression Red = ReferringExpression.Of("red", "cube"), Green = ReferringExpression.Of("green", "cube"),
        Blue = ReferringExpression.Of("blue", "cube"), Bowl = ReferringExpression.Of("pink", "bowl");

    [Fact]
    public void A_plan_that_can_be_begun_stays_as_it_is()
    {
        // The green cube is covered now, and free once the first step is done.
        var plan = new PlanAnswer([PlanStep.Put(Blue, Relation.In, Bowl), PlanStep.Put(Green, Relation.In, Bowl)]);
        Assert.Same(plan, PlanCheck.Before(plan, Objects.Scene));
    }

    [Fact]
    public void A_later_step_about_something_missing_stops_the_first()
    {
        var plan = new PlanAnswer([PlanStep.Put(Red, Relation.In, Bowl), PlanStep.Put(ReferringExpression.Of("red", "ball"), Relation.In, Bowl)]);
        Assert.Equal(RefusalReason.MissingObject, Assert.IsType<RefusalAnswer>(PlanCheck.Before(plan, Objects.Scene)).Reason);
    }

    [Fact]
    public void A_question_keeps_the_whole_plan_pending()
    {
        var plan = new PlanAnswer([PlanStep.Put(ReferringExpression.Of(null, "cube"), Relation.In, Bowl), PlanStep.Put(Red, Relation.In, Bowl)]);
        Assert.Equal(2, Assert.IsType<QuestionAnswer>(PlanCheck.Before(plan, Objects.Scene)).Pending.Count);
    }

    [Fact]
    public void Skills_of_later_versions_are_refused_even_without_a_scene()
    {
        var plan = new PlanAnswer([new PlanStep { Skill = (Skill)200, Object = Red, Target = Green }]);
        Assert.Equal(RefusalReason.SkillNotAvailable, Assert.IsType<RefusalAnswer>(PlanCheck.Before(plan, null)).Reason);
    }

    [Fact]
    public void What_the_first_step_makes_impossible_for_the_second_stops_both()
    {
        var plan = new PlanAnswer([PlanStep.Stack(Red, Blue), PlanStep.Put(Blue, Relation.In, Bowl)]);
        Assert.Equal(RefusalReason.Covered, Assert.IsType<RefusalAnswer>(PlanCheck.Before(plan, Objects.Scene)).Reason);
    }
}
