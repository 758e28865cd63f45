using Tendon.Host.Core.Messages;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Planning;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Planning.Language;

namespace Tendon.Host.Planning.Tests.Language;

public sealed class CompactPlannerTests
{
    private static readonly Scene Scene = new(
        [Object(0, "cube", "red", 0.2, -0.1), Object(1, "cube", "red", 0.2, 0.05), Object(2, "cube", "green", 0.16, 0), Object(3, "bowl", "blue", 0.28, 0.08)], 0);

    [Theory]
    [InlineData("put the green cube in the blue bowl")]
    [InlineData("把绿色方块放进蓝色碗里")]
    public void A_clear_instruction_becomes_a_plan(string text)
    {
        PlanStep step = Assert.Single(Assert.IsType<PlanAnswer>(Plan(text)).Steps);
        Assert.Equal(PlanStep.Put(ReferringExpression.Of("green", "cube"), Relation.In, ReferringExpression.Of("blue", "bowl")), step);
    }

    [Theory]
    [InlineData("put the purple ball in the blue bowl", RefusalReason.MissingObject)]
    [InlineData("把紫色的球放进蓝色碗里", RefusalReason.MissingObject)]
    [InlineData("hello, how are you", RefusalReason.NotAnInstruction)]
    [InlineData("今天天气怎么样", RefusalReason.NotAnInstruction)]
    [InlineData("swap the green cube and the blue bowl", RefusalReason.NotMovable)]
    [InlineData("交换绿色方块和蓝色碗", RefusalReason.NotMovable)]
    public void What_cannot_be_done_is_refused_before_anything_moves(string text, RefusalReason reason) =>
        Assert.Equal(reason, Assert.IsType<RefusalAnswer>(Plan(text)).Reason);

    [Theory]
    [InlineData("put the red cube in the blue bowl", "the left one")]
    [InlineData("把红色方块放进蓝色碗里", "左边那个")]
    public void An_ambiguous_instruction_is_asked_about_and_the_reply_completes_it(string text, string reply)
    {
        var question = Assert.IsType<QuestionAnswer>(Plan(text));
        Assert.Equal(QuestionReason.Ambiguous, question.Reason);
        var plan = Assert.IsType<PlanAnswer>(Plan(reply, new DialogueTurn(text, question)));
        Assert.Equal(ReferringExpression.Of("red", "cube") with { Pick = Pick.Leftmost }, plan.Steps[0].Object);
    }

    [Theory]
    [InlineData("put the cube in the blue bowl", "green")]
    [InlineData("put the cube in the blue bowl", "Green!")]
    [InlineData("把方块放进蓝色碗里", "绿色")]
    [InlineData("把方块放进蓝色碗里", "绿")]
    public void A_bare_colour_answers_which_one(string text, string reply)
    {
        var question = Assert.IsType<QuestionAnswer>(Plan(text));
        var plan = Assert.IsType<PlanAnswer>(Plan(reply, new DialogueTurn(text, question)));
        Assert.Equal(ReferringExpression.Of("green", "cube"), plan.Steps[0].Object);
    }

    [Theory]
    [InlineData("put the cube in the blue bowl", "stop")]
    [InlineData("put the cube in the blue bowl", "what is the time")]
    [InlineData("把方块放进蓝色碗里", "算了")]
    public void What_is_no_answer_to_which_one_makes_no_plan(string text, string reply) =>
        Assert.IsNotType<PlanAnswer>(Plan(reply, new DialogueTurn(text, Plan(text))));

    [Theory]
    [InlineData("put the green cube", "in the blue bowl")]
    [InlineData("把绿色方块拿起来", "放到蓝色碗里")]
    public void A_missing_place_is_asked_for(string text, string reply)
    {
        var question = Assert.IsType<QuestionAnswer>(Plan(text));
        Assert.Equal(QuestionReason.WhereTo, question.Reason);
        var plan = Assert.IsType<PlanAnswer>(Plan(reply, new DialogueTurn(text, question)));
        Assert.Equal(("green", "blue"), (plan.Steps[0].Object!.Colour, plan.Steps[0].Target!.Colour));
    }

    private static PlannerAnswer Plan(string text, params DialogueTurn[] dialogue)
    {
        lock (ShippedModels.Gate)
        {
            var planner = new CompactPlanner(ShippedModels.Reader);
            return planner.Plan(new PlannerRequest(text, UserLanguages.Detect(text)) { Scene = Scene, Dialogue = dialogue }, CancellationToken.None).Result;
        }
    }

    private static SceneObject Object(int id, string kind, string colour, double xM, double yM)
    {
        double u = 320 + (yM * 1000), v = 100 + (xM * 1000);
        return new(id, kind, colour, "small", new PixelBox(u - 12, v - 12, u + 12, v + 12), xM, yM, 0, kind == "bowl" ? 0.11 : 0.024, 0.024, 0, 1);
    }
}
