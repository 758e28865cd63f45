using Tendon.Workbench.Physics;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Tests.Physics;

/// <summary>Grasps through servo bytes: nothing holds an object but the friction at the pads.</summary>
public class GraspTests
{
    private static readonly (ObjectKind Kind, ObjectSize Size)[] Movable =
        [.. from kind in (ObjectKind[])[ObjectKind.Cube, ObjectKind.Cylinder, ObjectKind.Ball] from size in Enum.GetValues<ObjectSize>() select (kind, size)];

    [Fact]
    public void Every_movable_kind_is_lifted_and_carried_at_nominal_friction()
    {
        (int held, int tried, string lost) = Series(new FrictionOptions(), seeds: 4);
        Assert.True(held >= tried - 1, $"{held} of {tried} held; lost: {lost}");
    }

    [Fact]
    public void Halved_friction_drops_many_of_the_large_objects_that_nominal_friction_holds()
    {
        (int held, int tried, _) = Series(new FrictionOptions { Scale = 0.5 }, seeds: 4, ObjectSize.Large);
        Assert.True(held <= tried * 3 / 4, $"{held} of {tried} still held at half the friction");
    }

    [Fact]
    public void Without_friction_nothing_is_lifted_by_parallel_or_opening_pads()
    {
        (int held, _, _) = Series(new FrictionOptions { Scale = 0.02 }, seeds: 1, ObjectSize.Large);
        Assert.Equal(0, held);
    }

    [Fact]
    public void A_gripped_object_stalls_the_jaw_which_draws_current_and_an_empty_jaw_does_not()
    {
        using GraspRig rig = Rig(ObjectKind.Cube, ObjectSize.Large, new FrictionOptions(), 3);
        Assert.True(rig.Pick());
        Assert.InRange(rig.JawCurrentMa, 200, 400);
        double jaw = rig.Bench.Snapshot().JointAnglesRad[5];
        Assert.InRange(jaw, 0.1, 0.35);
        rig.Release();
        Assert.False(rig.IsHeld);
        Assert.InRange(rig.JawCurrentMa, 0, 120);
    }

    [Fact]
    public void Squeezing_and_dropping_never_throws_objects_about()
    {
        foreach ((ObjectKind kind, ObjectSize size) in Movable)
        {
            using GraspRig rig = Rig(kind, size, new FrictionOptions { Scale = 0.3 }, 11);
            rig.Pick();
            rig.Carry();
            rig.Release();
            TableObject o = rig.Object;
            Assert.True(o.Position.Z < 0.2f && Math.Abs(o.Position.Y) < 0.5f && o.Position.X < 0.6f, o.ToString());
        }
    }

    private static (int Held, int Tried, string Lost) Series(FrictionOptions friction, int seeds, ObjectSize? only = null)
    {
        int held = 0, tried = 0;
        string lost = "";
        foreach ((ObjectKind kind, ObjectSize size) in Movable)
        {
            if (only is not null && size != only) continue;
            for (int seed = 0; seed < seeds; seed++, tried++)
            {
                using GraspRig rig = Rig(kind, size, friction, (ulong)seed);
                if (rig.Pick() && rig.Carry()) held++;
                else lost += $" {size} {kind} {seed}";
            }
        }

        return (held, tried, lost);
    }

    private static GraspRig Rig(ObjectKind kind, ObjectSize size, FrictionOptions friction, ulong seed)
    {
        var random = new Xoshiro256(seed);
        TableObject one = GraspRig.At(kind, size, random.NextDouble(0.17, 0.25), random.NextDouble(-0.6, 0.6), random.NextDouble(-0.1, 0.1), seed);
        return new GraspRig(one, friction, seed);
    }
}
