using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Planning;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Tests.Resolution;

public class SecondSightTests
{
    private static readonly ReferringExpression Bowl = ReferringExpression.Of("blue", "bowl");

    [Fact]
    public void A_cube_that_may_be_white_is_taken_for_the_white_one_that_is_asked_for()
    {
        Scene scene = Seen(Cube(0, "gray", "white", 0.3), Cube(1, "gray", "", 0));
        PlanStep step = PlanStep.Put(ReferringExpression.Of("white", "cube"), Relation.In, Bowl);
        Assert.Equal("white", SecondSight.Of(scene, [step]).Find(0)!.Colour);
        Assert.IsType<PlanAnswer>(PlanCheck.Before(new PlanAnswer([step]), scene));
    }

    [Fact]
    public void What_is_there_what_is_hardly_doubted_and_what_was_not_named_stay_as_seen()
    {
        Scene scene = Seen(Cube(0, "gray", "white", 0.3), Cube(1, "white", "", 0), Cube(2, "black", "gray", 0.05));
        PlanStep white = PlanStep.Put(ReferringExpression.Of("white", "cube"), Relation.In, Bowl);
        Assert.Same(scene, SecondSight.Of(scene, [white]));
        Scene doubtful = Seen(Cube(2, "black", "gray", 0.05));
        PlanStep gray = PlanStep.Put(ReferringExpression.Of("gray", "cube"), Relation.In, Bowl);
        Assert.Same(doubtful, SecondSight.Of(doubtful, [gray]));
        Assert.Equal(RefusalReason.MissingObject, Assert.IsType<RefusalAnswer>(PlanCheck.Before(new PlanAnswer([gray]), doubtful)).Reason);
    }

    [Fact]
    public void The_much_likelier_of_two_is_meant_and_names_inside_other_names_count_too()
    {
        Scene scene = Seen(Cube(0, "gray", "white", 0.15), Cube(1, "gray", "white", 0.4), Cube(2, "red", "", 0));
        PlanStep step = PlanStep.Put(ReferringExpression.AllOf(null, "cube") with { Except = [ReferringExpression.Of("red", "cube"), ReferringExpression.Of("white", "cube")] }, Relation.In, Bowl);
        Scene read = SecondSight.Of(scene, [step]);
        Assert.Equal(["gray", "white", "red"], read.Objects.Where(o => o.Kind == "cube").Select(o => o.Colour));
    }

    [Fact]
    public void Of_two_about_as_likely_neither_is_taken_and_of_all_that_may_be_meant_all_are()
    {
        Scene scene = Seen(Cube(0, "gray", "white", 0.2), Cube(1, "gray", "white", 0.19));
        PlanStep one = PlanStep.Put(ReferringExpression.Of("white", "cube"), Relation.In, Bowl);
        Assert.Same(scene, SecondSight.Of(scene, [one]));
        Assert.Equal(RefusalReason.MissingObject, Assert.IsType<RefusalAnswer>(PlanCheck.Before(new PlanAnswer([one]), scene)).Reason);
        PlanStep all = PlanStep.Put(ReferringExpression.AllOf("white", "cube"), Relation.In, Bowl);
        Assert.All(SecondSight.Of(scene, [all]).Objects.Where(o => o.Kind == "cube"), o => Assert.Equal("white", o.Colour));
    }

    [Fact]
    public void The_only_gray_one_stays_gray_where_the_words_name_a_gray_one_as_well()
    {
        PlanStep gray = PlanStep.Put(ReferringExpression.Of("gray", "cube"), Relation.In, Bowl), white = PlanStep.Put(ReferringExpression.Of("white", "cube"), Relation.In, Bowl);
        Scene single = Seen(Cube(0, "gray", "white", 0.3));
        Assert.Same(single, SecondSight.Of(single, [gray, white]));
        Scene both = Seen(Cube(0, "gray", "white", 0.3), Cube(1, "gray", "", 0));
        Assert.Equal(["white", "gray"], SecondSight.Of(both, [gray, white]).Objects.Where(o => o.Kind == "cube").Select(o => o.Colour));
    }

    private static Scene Seen(params SceneObject[] cubes) => new([.. cubes, new SceneObject(9, "bowl", "blue", "large", new PixelBox(400, 200, 480, 260), 0.23, 0.12, 0, 0.12, 0.05, 0, 0.9)], 0);

    private static SceneObject Cube(int id, string colour, string other, double share) =>
        new(id, "cube", colour, "small", new PixelBox(100 + (60 * id), 200, 120 + (60 * id), 220), 0.22, -0.1 + (0.06 * id), 0, 0.025, 0.025, 0, 0.9) { OtherColour = other, OtherColourShare = share };
}
