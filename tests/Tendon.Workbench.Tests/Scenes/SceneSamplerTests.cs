using System.Numerics;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Tests.Scenes;

public class SceneSamplerTests
{
    private static readonly SceneSpec Usual = new(
        [new(ObjectKind.Cube, ObjectColour.Red, ObjectSize.Small), new(ObjectKind.Bowl, ObjectColour.Blue, ObjectSize.Large)],
        MovableDistractors: 4,
        ContainerDistractors: 1);

    [Fact]
    public void Equal_seeds_give_equal_tables_and_other_seeds_other_tables()
    {
        TableSnapshot a = SceneSampler.Sample(Usual, 7), b = SceneSampler.Sample(Usual, 7), c = SceneSampler.Sample(Usual, 8);
        Assert.Equal(a.Objects, b.Objects);
        Assert.NotEqual(a.Objects, c.Objects);
    }

    [Fact]
    public void Every_object_is_reachable_and_keeps_its_distance()
    {
        for (ulong seed = 0; seed < 200; seed++)
        {
            TableSnapshot table = SceneSampler.Sample(Usual, seed);
            Assert.Equal(7, table.Objects.Count);
            foreach (TableObject one in table.Objects)
            {
                var fromPan = new Vector2(one.Position.X - Workspace.PanAxisXM, one.Position.Y);
                Assert.InRange(fromPan.Length(), 0.15f - 1e-4f, one.Kind.IsContainer() ? 0.2801f : 0.3001f);
                Assert.InRange(MathF.Abs(MathF.Atan2(fromPan.Y, fromPan.X)), 0, (MathF.PI / 3) + 1e-4f);
                Assert.Equal(one.HeightM / 2, one.Position.Z, 5);
                foreach (TableObject other in table.Objects.Where(o => o.Id > one.Id && o.Kind != ObjectKind.Tray && one.Kind != ObjectKind.Tray))
                {
                    float distance = Vector2.Distance(new(one.Position.X, one.Position.Y), new(other.Position.X, other.Position.Y));
                    Assert.True(distance >= ((one.WidthM + other.WidthM) / 2) + 0.0299f, $"seed {seed}: {one.Id} and {other.Id}");
                }
            }
        }
    }

    [Fact]
    public void No_distractor_shares_kind_and_colour_with_another_object()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            TableSnapshot table = SceneSampler.Sample(Usual, seed);
            Assert.Equal(table.Objects.Count, table.Objects.Select(o => (o.Kind, o.Colour)).Distinct().Count());
        }
    }

    [Fact]
    public void Contained_and_stacked_objects_start_on_their_support()
    {
        var spec = new SceneSpec(
        [
            new(ObjectKind.Bowl, ObjectColour.Blue, ObjectSize.Small),
            new(ObjectKind.Ball, ObjectColour.Red, ObjectSize.Large, ObjectPlacement.InContainer, 0),
            new(ObjectKind.Cube, ObjectColour.Green, ObjectSize.Large),
            new(ObjectKind.Cylinder, ObjectColour.Green, ObjectSize.Small, ObjectPlacement.OnTopOf, 2),
            new(ObjectKind.Cylinder, ObjectColour.Pink, ObjectSize.Small, Lying: true),
        ]);
        for (ulong seed = 0; seed < 50; seed++)
        {
            IReadOnlyList<TableObject> o = SceneSampler.Sample(spec, seed).Objects;
            ContainerProfile inside = ContainerProfile.Of(o[0]);
            float offset = Vector2.Distance(new(o[1].Position.X, o[1].Position.Y), new(o[0].Position.X, o[0].Position.Y));
            Assert.True(offset + (o[1].WidthM / 2) <= inside.FloorWidthM / 2);
            Assert.Equal(inside.FloorThicknessM + (o[1].HeightM / 2), o[1].Position.Z, 5);
            Assert.Equal(o[2].HeightM + (o[3].HeightM / 2), o[3].Position.Z, 5);
            Assert.Equal(o[4].WidthM / 2, o[4].Position.Z, 5);
            Assert.Equal(0, Vector3.Transform(Vector3.UnitZ, o[4].Orientation).Z, 5);
        }
    }

    [Fact]
    public void What_will_be_stacked_on_starts_nearer()
    {
        var spec = new SceneSpec([new(ObjectKind.Cube, ObjectColour.Red, ObjectSize.Large, Base: true)]);
        for (ulong seed = 0; seed < 100; seed++)
        {
            Vector3 at = SceneSampler.Sample(spec, seed).Objects[0].Position;
            Assert.InRange(new Vector2(at.X - Workspace.PanAxisXM, at.Y).Length(), 0.15f - 1e-4f, (float)ArmDescription.So101.Reach.StackFarthestM + 1e-4f);
        }
    }

    [Fact]
    public void Random_scenes_are_valid_and_show_every_kind_of_placement()
    {
        int contained = 0, stacked = 0, lying = 0, failed = 0;
        for (ulong seed = 0; seed < 300; seed++)
        {
            SceneSpec spec = RandomSceneSpec.Draw(new Xoshiro256(seed));
            if (!SceneSampler.TrySample(spec, seed, out _, out _)) failed++;
            contained += spec.Objects.Count(o => o.Placement == ObjectPlacement.InContainer);
            stacked += spec.Objects.Count(o => o.Placement == ObjectPlacement.OnTopOf);
            lying += spec.Objects.Count(o => o.Lying);
        }

        Assert.True(contained > 50 && stacked > 20 && lying > 20, $"{contained} contained, {stacked} stacked, {lying} lying");
        Assert.InRange(failed, 0, 3);
    }

    [Theory]
    [InlineData(ObjectKind.Ball, ObjectPlacement.OnTopOf, 0, "would roll off")]
    [InlineData(ObjectKind.Cube, ObjectPlacement.InContainer, 0, "cannot start in a Cube")]
    [InlineData(ObjectKind.Cube, ObjectPlacement.OnTopOf, 1, "earlier in the list")]
    [InlineData(ObjectKind.Bowl, ObjectPlacement.OnTopOf, 0, "is a container")]
    [InlineData(ObjectKind.Cube, ObjectPlacement.OnTable, 0, "names a target")]
    public void A_contradictory_scene_is_refused_with_the_reason(ObjectKind kind, ObjectPlacement placement, int target, string reason)
    {
        var spec = new SceneSpec([new(ObjectKind.Cube, ObjectColour.Red, ObjectSize.Small), new(kind, ObjectColour.Blue, ObjectSize.Small, placement, target)]);
        SceneException error = Assert.Throws<SceneException>(() => SceneSampler.Sample(spec, 1));
        Assert.Contains(reason, error.Message);
    }

    [Fact]
    public void A_crowd_that_does_not_fit_is_refused()
    {
        bool fits = SceneSampler.TrySample(new SceneSpec([], ContainerDistractors: 12), 1, out TableSnapshot? table, out string reason);
        Assert.False(fits);
        Assert.Null(table);
        Assert.Contains("no free place", reason);
    }
}
