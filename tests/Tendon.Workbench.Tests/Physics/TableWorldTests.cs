using System.Numerics;
using Tendon.Workbench.Physics;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Tests.Physics;

public class TableWorldTests
{
    private static readonly double[] Aside = [1.6, -1.745, 1.6, 1.2, 0, 0];

    [Fact]
    public void A_sampled_table_stays_as_it_was_placed()
    {
        for (ulong seed = 0; seed < 5; seed++)
        {
            using var bench = new Bench(new BenchOptions { Seed = seed, Scene = new SceneSpec([], 4, 3) });
            TableSnapshot before = bench.Snapshot();
            bench.AdvanceTo(2_000_000);
            foreach ((TableObject a, TableObject b) in before.Objects.Zip(bench.Snapshot().Objects))
                Assert.True(Vector3.Distance(a.Position, b.Position) < 5e-4f, $"seed {seed}: {b}");
        }
    }

    [Fact]
    public void Contents_and_stacks_stay_put()
    {
        var spec = new SceneSpec(
        [
            new(ObjectKind.Bowl, ObjectColour.Blue, ObjectSize.Large),
            new(ObjectKind.Ball, ObjectColour.Red, ObjectSize.Small, ObjectPlacement.InContainer, 0),
            new(ObjectKind.Cylinder, ObjectColour.Pink, ObjectSize.Small, ObjectPlacement.InContainer, 0),
            new(ObjectKind.Cube, ObjectColour.Green, ObjectSize.Large),
            new(ObjectKind.Cube, ObjectColour.Red, ObjectSize.Small, ObjectPlacement.OnTopOf, 3),
            new(ObjectKind.Cube, ObjectColour.Blue, ObjectSize.Small, ObjectPlacement.OnTopOf, 4),
        ]);
        for (ulong seed = 0; seed < 3; seed++)
        {
            using var bench = new Bench(new BenchOptions { Seed = seed, Scene = spec });
            TableSnapshot before = bench.Snapshot();
            bench.AdvanceTo(3_000_000);
            foreach ((TableObject a, TableObject b) in before.Objects.Zip(bench.Snapshot().Objects))
                Assert.True(Vector3.Distance(a.Position, b.Position) < 0.003f, $"seed {seed}: {a.Kind} {a.Position} to {b.Position}");
        }
    }

    [Fact]
    public void Free_fall_takes_the_time_that_gravity_gives_and_ends_at_rest()
    {
        using Bench bench = With(Cube(new Vector3(0.25f, 0.1f, 0.515f)));
        bench.AdvanceTo(300_000);
        Assert.Equal(0.515f - (0.5f * 9.81f * 0.09f), bench.Snapshot().Objects[0].Position.Z, 0.006);
        float highest = 0;
        bench.AdvanceTo(400_000);
        for (int i = 0; i < 100; i++)
        {
            bench.AdvanceTo(bench.TimeUs + 20_000);
            highest = MathF.Max(highest, bench.Snapshot().Objects[0].Position.Z);
        }

        Assert.True(highest < 0.06f, $"bounced to {highest} m");
        TableObject rest = bench.Snapshot().Objects[0];
        bench.AdvanceTo(bench.TimeUs + 1_000_000);
        Assert.Equal(rest, bench.Snapshot().Objects[0]);
        Assert.Equal(0.015f, rest.Position.Z, 0.0005);
    }

    [Fact]
    public void A_ball_rolls_and_stops()
    {
        var ball = new TableObject(0, ObjectKind.Ball, ObjectColour.Red, ObjectSize.Small, 0.027f, 0.027f, 0.027f, new(0.2095f, 0.1f, 0.0535f), Quaternion.Identity);
        var ramp = new TableObject(1, ObjectKind.Cube, ObjectColour.Blue, ObjectSize.Large, 0.04f, 0.04f, 0.04f, new(0.188f, 0.1f, 0.02f), Quaternion.Identity);
        using Bench bench = With(ball, ramp);
        bench.AdvanceTo(6_000_000);
        TableObject rest = bench.Snapshot().Objects[0];
        Assert.True(rest.Position.X > 0.22f, rest.ToString());
        bench.AdvanceTo(7_000_000);
        Assert.Equal(rest.Position, bench.Snapshot().Objects[0].Position);
    }

    [Fact]
    public void Things_over_the_edge_fall_off()
    {
        using Bench bench = With(Cube(new Vector3(TableTop.MaxXM + 0.004f, 0.1f, 0.015f)), Cube(new Vector3(TableTop.MaxXM - 0.006f, -0.1f, 0.015f), 1));
        bench.AdvanceTo(1_500_000);
        Assert.True(bench.Snapshot().Objects[0].Position.Z < -0.2f);
        Assert.Equal(0.015f, bench.Snapshot().Objects[1].Position.Z, 0.001);
    }

    [Fact]
    public void A_cube_dropped_into_a_bowl_stays_in_it_and_two_cylinders_pile_up()
    {
        var bowl = new TableObject(0, ObjectKind.Bowl, ObjectColour.Red, ObjectSize.Small, 0.11f, 0.11f, 0.045f, new(0.25f, 0.1f, 0.0225f), Quaternion.Identity);
        TableObject cube = Cube(new Vector3(0.255f, 0.105f, 0.08f), 1);
        TableObject first = Cylinder(new Vector3(0.25f, 0.08f, 0.13f), 2), second = Cylinder(new Vector3(0.252f, 0.1f, 0.18f), 3);
        using Bench bench = With(bowl, cube, first, second);
        bench.AdvanceTo(3_000_000);
        TableSnapshot table = bench.Snapshot();
        foreach (TableObject one in table.Objects.Skip(1))
        {
            var offset = new Vector2(one.Position.X - table.Objects[0].Position.X, one.Position.Y - table.Objects[0].Position.Y);
            Assert.True(offset.Length() < 0.055f && one.Position.Z is > 0.008f and < 0.09f, one.ToString());
        }
    }

    [Fact]
    public void A_passing_arm_pushes_what_stands_in_its_way()
    {
        using Bench bench = new(new BenchOptions
        {
            Start = new TableSnapshot(0, [0.5, -0.2, 0.9, 0.45, 1.6, 0.1], [Cube(new Vector3(0.235f, 0, 0.015f))]),
        });
        var driver = new JointDriver(bench);
        driver.Enable();
        driver.MoveTo([-0.5, -0.2, 0.9, 0.45, 1.6, 0.1], 2);
        TableObject pushed = bench.Snapshot().Objects[0];
        Assert.True(pushed.Position.Y > 0.03f, pushed.ToString());
        Assert.InRange(pushed.Position.Z, 0.012f, 0.022f);
    }

    [Fact]
    public void Equal_seeds_give_bit_identical_tables_in_one_process()
    {
        var options = new BenchOptions { Seed = 9, Scene = new SceneSpec([], 6, 2) };
        using Bench a = new(options), b = new(options);
        foreach (Bench bench in (Bench[])[a, b])
        {
            for (int id = 0; id < 8; id++) bench.Place(id, new Vector3(0.25f + (0.004f * id), 0.05f, 0.1f + (0.04f * id)), Quaternion.Identity);
        }

        for (int i = 0; i < 150; i++)
        {
            a.AdvanceTo(a.TimeUs + 10_000);
            b.AdvanceTo(b.TimeUs + 10_000);
        }

        Assert.Equal(a.Snapshot().Objects, b.Snapshot().Objects);
    }

    [Fact]
    public void Objects_come_and_go_on_request()
    {
        using Bench bench = With(Cube(new Vector3(0.25f, 0, 0.015f)));
        Assert.Throws<ArgumentException>(() => bench.Add(Cube(new Vector3(0.2f, 0.1f, 0.015f))));
        bench.Add(Cube(new Vector3(0.2f, 0.1f, 0.015f), 5));
        Assert.True(bench.Remove(0));
        Assert.False(bench.Remove(0));
        Assert.False(bench.Place(0, default, Quaternion.Identity));
        bench.AdvanceTo(100_000);
        Assert.Equal(5, Assert.Single(bench.Snapshot().Objects).Id);
        bench.Reset(SceneSampler.Sample(new SceneSpec([], 3), 1));
        Assert.Equal(3, bench.Snapshot().Objects.Count);
    }

    private static Bench With(params TableObject[] objects) => new(new BenchOptions { Start = new TableSnapshot(0, Aside, objects) });

    private static TableObject Cube(Vector3 at, int id = 0) =>
        new(id, ObjectKind.Cube, ObjectColour.Red, ObjectSize.Large, 0.03f, 0.03f, 0.03f, at, Quaternion.Identity);

    private static TableObject Cylinder(Vector3 at, int id) =>
        new(id, ObjectKind.Cylinder, ObjectColour.Red, ObjectSize.Small, 0.024f, 0.024f, 0.03f, at, Quaternion.Identity);
}
