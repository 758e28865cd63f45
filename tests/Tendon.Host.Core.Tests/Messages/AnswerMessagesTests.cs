using Tendon.Host.Core.Messages;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Tests.PlanLanguage;

namespace Tendon.Host.Core.Tests.Messages;

public sealed class AnswerMessagesTests
{
    private static readonly AnswerMessages English = new(UserLanguage.English), Chinese = new(UserLanguage.Chinese);

    [Fact]
    public void A_missing_object_is_named_with_what_is_there()
    {
        var refusal = new RefusalAnswer(RefusalReason.MissingObject)
        {
            About = ReferringExpression.Of("green", "ball"),
            Present = [ReferringExpression.Of("red", "ball"), ReferringExpression.Of("blue", "ball")],
        };
        Assert.Equal("There is no green ball on the table. I see: red ball, blue ball.", English.Say(refusal));
        Assert.Equal("桌上没有绿色球。我看到的有：红色球、蓝色球。", Chinese.Say(refusal));
    }

    [Fact]
    public void An_unknown_word_is_given_back()
    {
        var refusal = new RefusalAnswer(RefusalReason.MissingObject) { About = new() { Kind = "香蕉", Words = "香蕉" } };
        Assert.Equal("桌上没有香蕉，我什么都没看到。", Chinese.Say(refusal));
    }

    [Fact]
    public void A_question_lists_its_choices()
    {
        ReferringExpression cube = ReferringExpression.Of("red", "cube");
        var question = new QuestionAnswer(QuestionReason.Ambiguous) { About = cube, Choices = [cube with { Pick = Pick.Leftmost }, cube with { Pick = Pick.Rightmost }] };
        Assert.Equal("Which one do you mean: the leftmost red cube or the rightmost red cube?", English.Say(question));
        Assert.Equal("您指的是哪一个：最左边的红色方块还是最右边的红色方块？", Chinese.Say(question));
    }

    [Fact]
    public void What_is_left_out_is_said_thing_by_thing()
    {
        ReferringExpression red = ReferringExpression.Of("red", "cube"), onTray = ReferringExpression.AllOf(null, null) with { Where = new(Relation.On, ReferringExpression.Of(null, "tray")) };
        PlanAnswer Clear(LeftOut except) => new([new PlanStep { Skill = Skill.Clear, Object = ReferringExpression.AllOf(null, "cube") with { Except = except } }]);
        Assert.Contains("all cubes except the red cube", English.Say(Clear([red])), StringComparison.Ordinal);
        Assert.Contains("all cubes except the red cube, the blue cube and all things on the tray", English.Say(Clear([red, red with { Colour = "blue" }, onTray])), StringComparison.Ordinal);
        Assert.Contains("所有方块（除了红色方块、蓝色方块和所有托盘上的东西）", Chinese.Say(Clear([red, red with { Colour = "blue" }, onTray])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_is_said_step_by_step()
    {
        var plan = new PlanAnswer(
        [
            PlanStep.Put(ReferringExpression.AllOf("red", "cube"), Relation.In, ReferringExpression.Of("blue", "bowl")),
            PlanStep.Stack(ReferringExpression.Of("green", "cube"), ReferringExpression.Of("pink", "cube")),
        ]);
        Assert.Equal("Put all red cubes in the blue bowl, then stack the green cube on the pink cube", English.Say(plan));
        Assert.Equal("把所有红色方块放到蓝色碗里，然后把绿色方块叠到粉色方块上", Chinese.Say(plan));
    }

    [Fact]
    public void Every_answer_can_be_said_in_both_languages()
    {
        var sampler = new PlanSampler(21);
        for (int i = 0; i < 500; i++)
        {
            PlannerAnswer answer = sampler.Answer();
            Assert.NotEmpty(English.Say(answer));
            Assert.NotEmpty(Chinese.Say(answer));
        }
    }
}
