using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Resolution.Following;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Tests.Resolution;

public sealed class SceneFollowerTests
{
    private static readonly Table Before = new Table().Add("red cube", 0.2, -0.1).Add("green cube", 0.15, 0).Add("blue ball", 0.25, 0.1).Add("white bowl", 0.29, -0.05);
    private static readonly GroundedMove OntoGreen = new(Before[0], new OntoGoal(Relation.On, Before[1]));

    [Fact]
    public void Ids_last_although_every_picture_numbers_anew()
    {
        Scene turned = new([.. Before.Scene.Objects.Reverse().Select((o, i) => o with { Id = i })], 0);
        Scene followed = SceneFollower.Follow(Before.Scene, null, Release.Failed, turned);
        Assert.All(followed.Objects, o => Assert.Equal(Before[o.Id].Kind + Before[o.Id].Colour, o.Kind + o.Colour));
    }

    [Fact]
    public void A_newcomer_gets_an_id_of_its_own()
    {
        Scene after = Before.Scene with { Objects = [.. Before.Scene.Objects, Before[0] with { Id = 9, Colour = "pink", YM = 0.2 }] };
        Assert.Equal([0, 1, 2, 3, 4], SceneFollower.Follow(Before.Scene, null, Release.Failed, after).Objects.Select(o => o.Id).Order());
    }

    [Fact]
    public void A_misread_colour_does_not_make_another_thing() =>
        Assert.Equal("red", Follow(Replace(Before.Scene, 0, o => o with { Colour = "orange" })).Find(0)!.Colour);

    [Fact]
    public void What_rolled_far_and_is_the_only_one_of_its_name_is_recognised() =>
        Assert.Equal(0.3, Follow(Replace(Before.Scene, 2, o => o with { XM = 0.3, YM = -0.15 })).Find(2)!.XM);

    [Fact]
    public void A_moved_ball_that_rolled_on_and_looks_gray_now_is_the_white_one_where_the_light_leaves_that_open()
    {
        Scene before = Replace(Before.Scene, 2, o => o with { Colour = "white" });
        GroundedMove aside = new(before.Find(2)!, new SpotGoal(0.2, 0.15));
        Scene Rolled(string other) => Replace(before, 2, o => o with { XM = 0.3, YM = -0.15, Colour = "gray", OtherColour = other });
        Assert.Equal("white", SceneFollower.Follow(before, aside, Release.OverPlace, Rolled("white")).Find(2)!.Colour);
        Assert.Null(SceneFollower.Follow(before, aside, Release.OverPlace, Rolled("black")).Find(2));
    }

    [Fact]
    public void A_cube_read_behind_the_one_it_was_let_go_over_stands_on_it()
    {
        // From above the upper one covers the lower in the picture, wherever its depth is read to be.
        Scene after = Replace(Before.Scene, 0, o => o with { XM = 0.13, YM = 0, Box = Before[1].Box });
        MoveLook look = GoalCheck.Look(OntoGreen, Before.Scene, after, Release.OverPlace);
        Assert.Equal((MoveVerdict.Done, 0.024), (look.Verdict, look.Scene.Find(0)!.BaseZM));
        Assert.Equal(MoveVerdict.Elsewhere, GoalCheck.Look(OntoGreen, Before.Scene, after).Verdict);
    }

    [Fact]
    public void A_stack_that_is_read_twice_is_one_stack()
    {
        Scene after = Replace(Before.Scene, 0, o => o with { XM = 0.13, YM = 0, Box = Before[1].Box });
        after = after with { Objects = [.. after.Objects, after.Objects[0] with { Id = 8, XM = 0.17 }, after.Objects[1] with { Id = 9, XM = 0.18 }] };
        Assert.Equal(4, GoalCheck.Look(OntoGreen, Before.Scene, after, Release.OverPlace).Scene.Objects.Count);
    }

    [Fact]
    public void A_cube_that_fell_behind_its_target_does_not_stand_on_it()
    {
        Scene after = Before.Moved(0, 0.122, 0.001).Scene;
        Assert.Equal(MoveVerdict.Elsewhere, GoalCheck.Look(OntoGreen, Before.Scene, after, Release.OverPlace).Verdict);
    }

    [Fact]
    public void A_cube_that_hides_the_one_below_keeps_it_in_the_scene()
    {
        Scene after = Replace(Before.Scene, 0, o => o with { XM = 0.14, YM = 0.005, Box = Before[1].Box }) with { };
        after = after with { Objects = [.. after.Objects.Where(o => o.Id != 1)] };
        MoveLook look = GoalCheck.Look(OntoGreen, Before.Scene, after, Release.OverPlace);
        Assert.Equal(MoveVerdict.Done, look.Verdict);
        Assert.Equal(0.15, look.Scene.Find(1)!.XM);
    }

    [Fact]
    public void A_stack_whose_picture_has_not_changed_has_not_changed()
    {
        Table stacked = Before.Moved(0, 0.15, 0, 0.024);
        var ball = new GroundedMove(stacked[2], new SpotGoal(0.3, 0.1));
        Scene after = Replace(SceneForecast.After(stacked.Scene, ball), 0, o => o with { XM = 0.13, BaseZM = 0 });
        Scene followed = GoalCheck.Look(ball, stacked.Scene, after, Release.OverPlace).Scene;
        Assert.True(SceneRelations.Holds(Relation.On, followed.Find(0)!, followed.Find(1)!));
    }

    [Theory]
    [InlineData(0.25, 0.05, MoveVerdict.Done)]
    [InlineData(0.265, 0.06, MoveVerdict.Done)]
    [InlineData(0.20, -0.1, MoveVerdict.Unmoved)]
    [InlineData(0.22, 0.0, MoveVerdict.Elsewhere)]
    public void At_the_spot_or_not(double xM, double yM, MoveVerdict verdict)
    {
        var move = new GroundedMove(Before[0], new SpotGoal(0.25, 0.05));
        Assert.Equal(verdict, GoalCheck.Look(move, Before.Scene, Before.Moved(0, xM, yM).Scene, Release.OverPlace).Verdict);
    }

    [Theory]
    [InlineData(0.20, -0.05, MoveVerdict.Done)]
    [InlineData(0.20, -0.09, MoveVerdict.Unmoved)]
    [InlineData(0.24, -0.06, MoveVerdict.Elsewhere)]
    public void Pushed_or_not(double xM, double yM, MoveVerdict verdict)
    {
        var move = new GroundedMove(Before[0], new PushGoal(0, 1, 0.06));
        Assert.Equal(verdict, GoalCheck.Look(move, Before.Scene, Before.Moved(0, xM, yM).Scene).Verdict);
    }

    [Fact]
    public void What_came_to_lie_on_another_thing_is_not_at_its_spot()
    {
        var move = new GroundedMove(Before[0], new SpotGoal(0.155, 0.01));
        Assert.Equal(MoveVerdict.Elsewhere, GoalCheck.Look(move, Before.Scene, Before.Moved(0, 0.15, 0.005, 0.024).Scene).Verdict);
    }

    [Fact]
    public void What_was_let_go_over_the_bare_table_lies_on_it_however_high_it_is_read()
    {
        var move = new GroundedMove(Before[0], new SpotGoal(0.22, -0.05));
        MoveLook look = GoalCheck.Look(move, Before.Scene, Before.Moved(0, 0.25, -0.05, 0.03).Scene, Release.OverPlace);
        Assert.Equal((MoveVerdict.Done, 0.0), (look.Verdict, look.Scene.Find(0)!.BaseZM));
    }

    private static Scene Follow(Scene after) => SceneFollower.Follow(Before.Scene, null, Release.Failed, after);

    private static Scene Replace(Scene scene, int id, Func<SceneObject, SceneObject> change) =>
        scene with { Objects = [.. scene.Objects.Select(o => o.Id == id ? change(o) : o)] };
}
