using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;

namespace Tendon.Host.Core.Tests.Resolution;

public sealed class GoalCheckTests
{
    private static readonly Table Before = new Table().Add("red cube", 0.2, -0.1).Add("blue bowl", 0.28, 0.08).Add("green cube", 0.15, 0);
    private static readonly GroundedMove IntoBowl = new(Before[0], new OntoGoal(Relation.In, Before[1]));
    private static readonly GroundedMove OntoCube = new(Before[0], new OntoGoal(Relation.On, Before[2]));

    [Fact]
    public void In_the_bowl_is_done() => Assert.Equal(MoveVerdict.Done, Look(IntoBowl, Before.Moved(0, 0.27, 0.10)));

    [Fact]
    public void Stacked_is_done_and_beside_is_not()
    {
        Assert.Equal(MoveVerdict.Done, Look(OntoCube, Before.Moved(0, 0.153, 0.002, 0.024)));
        Assert.Equal(MoveVerdict.Elsewhere, Look(OntoCube, Before.Moved(0, 0.15, 0.027)));
    }

    [Fact]
    public void Where_it_was_is_a_missed_grasp_to_try_again()
    {
        MoveLook look = GoalCheck.Look(IntoBowl, Before.Scene, Before.Moved(0, 0.205, -0.095).Scene);
        Assert.Equal(MoveVerdict.Unmoved, look.Verdict);
        Assert.Equal(0.205, look.Scene.Find(0)!.XM);
    }

    [Fact]
    public void Beside_the_bowl_is_elsewhere_to_try_again()
    {
        MoveLook look = GoalCheck.Look(IntoBowl, Before.Scene, Before.Moved(0, 0.20, 0.08).Scene);
        Assert.Equal(MoveVerdict.Elsewhere, look.Verdict);
        Assert.Equal(0.08, look.Scene.Find(0)!.YM);
    }

    [Fact]
    public void What_is_gone_is_lost()
    {
        Assert.Equal(MoveVerdict.ObjectLost, Look(IntoBowl, Before.Without(0)));
        Assert.Equal(MoveVerdict.TargetLost, Look(IntoBowl, Before.Without(1)));
    }

    [Fact]
    public void A_twin_that_was_in_the_bowl_before_proves_nothing()
    {
        Table before = new Table().Add("red cube", 0.2, -0.1).Add("blue bowl", 0.28, 0.08).Add("red cube", 0.28, 0.08);
        var move = new GroundedMove(before[0], new OntoGoal(Relation.In, before[1]));
        Assert.Equal(MoveVerdict.Unmoved, GoalCheck.Look(move, before.Scene, before.Scene).Verdict);
        Assert.Equal(MoveVerdict.Done, GoalCheck.Look(move, before.Scene, before.Moved(0, 0.30, 0.09).Scene).Verdict);
    }

    [Theory]
    [InlineData(0.068, 0, 0, true)]
    [InlineData(0.068, 0, 1.5707963, false)]
    [InlineData(0, 0.068, 1.5707963, true)]
    [InlineData(0, 0.049, 0, true)]
    [InlineData(0, 0.052, 0, false)]
    public void A_tray_is_a_turned_rectangle(double dxM, double dyM, double yawRad, bool inside)
    {
        Table table = new Table().Add("red cube", 0.2 + dxM, dyM).Add("blue tray", 0.2, 0, 0, yawRad);
        Assert.Equal(inside, SceneRelations.Holds(Relation.In, table[0], table[1]));
    }

    private static MoveVerdict Look(GroundedMove move, Table after) => GoalCheck.Look(move, Before.Scene, after.Scene).Verdict;
}
