using System.Numerics;
using Tendon.Workbench.Judge;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Tests.Judge;

public class GroundTruthTests
{
    private static readonly TableObject Bowl = Container(0, ObjectKind.Bowl, 0.11f, 0.11f, 0.045f, new(0.25f, 0));
    private static readonly TableObject Tray = Container(1, ObjectKind.Tray, 0.14f, 0.10f, 0.02f, new(0.2f, 0.2f));
    private static readonly TableObject Plate = Container(2, ObjectKind.Plate, 0.12f, 0.12f, 0.012f, new(0.2f, -0.2f));

    [Fact]
    public void Sampled_contents_are_in_their_container_and_stacks_are_stacks()
    {
        var spec = new SceneSpec(
        [
            new(ObjectKind.Bowl, ObjectColour.Blue, ObjectSize.Large),
            new(ObjectKind.Ball, ObjectColour.Red, ObjectSize.Small, ObjectPlacement.InContainer, 0),
            new(ObjectKind.Tray, ObjectColour.White, ObjectSize.Large),
            new(ObjectKind.Cube, ObjectColour.Red, ObjectSize.Large, ObjectPlacement.InContainer, 2),
            new(ObjectKind.Cube, ObjectColour.Green, ObjectSize.Large),
            new(ObjectKind.Cylinder, ObjectColour.Red, ObjectSize.Small, ObjectPlacement.OnTopOf, 4),
        ]);
        for (ulong seed = 0; seed < 20; seed++)
        {
            TableSnapshot table = SceneSampler.Sample(spec, seed);
            Assert.True(GroundTruth.In(table, 1, 0) && GroundTruth.In(table, 3, 2) && GroundTruth.On(table, 3, 2));
            Assert.True(GroundTruth.On(table, 5, 4) && GroundTruth.Stacked(table, 5, 4));
            Assert.False(GroundTruth.In(table, 1, 2) || GroundTruth.In(table, 3, 0) || GroundTruth.On(table, 4, 5) || GroundTruth.Stacked(table, 4, 5));
            Assert.False(GroundTruth.In(table, 4, 0) || GroundTruth.In(table, 0, 0) || GroundTruth.On(table, 1, 4));
        }
    }

    [Fact]
    public void Beside_above_and_under_are_not_in()
    {
        Assert.True(GroundTruth.In(Table(Cube(9, new(0.25f, 0, 0.018f))), 9, 0));
        Assert.False(GroundTruth.In(Table(Cube(9, new(0.32f, 0, 0.015f))), 9, 0));
        Assert.False(GroundTruth.In(Table(Cube(9, new(0.25f, 0, 0.10f))), 9, 0));
        Assert.False(GroundTruth.In(Table(Cube(9, new(0.25f, 0, -0.4f))), 9, 0));
        Assert.True(GroundTruth.In(Table(Cube(9, new(0.24f, 0.19f, 0.018f))), 9, 1));
        Assert.True(GroundTruth.On(Table(Cube(9, new(0.2f, -0.2f, 0.018f))), 9, 2));
    }

    [Fact]
    public void What_lies_on_contents_above_the_rim_is_in_too()
    {
        TableSnapshot table = Table(Cube(9, new(0.25f, 0, 0.018f)), Cube(10, new(0.255f, 0.003f, 0.048f)), Cube(11, new(0.25f, 0, 0.078f)));
        Assert.True(GroundTruth.In(table, 10, 0));
        Assert.True(GroundTruth.In(table, 11, 0));
        Assert.True(GroundTruth.Stacked(table, 11, 10, 9));
    }

    [Fact]
    public void An_overturned_bowl_holds_nothing()
    {
        TableObject overturned = Bowl with { Orientation = Quaternion.CreateFromAxisAngle(Vector3.UnitX, MathF.PI) };
        Assert.False(GroundTruth.In(new TableSnapshot(0, [], [overturned, Cube(9, new(0.25f, 0, 0.018f))]), 9, 0));
    }

    [Fact]
    public void A_tower_needs_every_storey()
    {
        TableSnapshot table = Table(Cube(5, new(0.1f, 0, 0.015f)), Cube(6, new(0.105f, 0, 0.0448f)), Cube(7, new(0.1f, 0.004f, 0.075f)));
        Assert.True(GroundTruth.Stacked(table, 7, 6, 5));
        Assert.False(GroundTruth.Stacked(table, 7, 5));
        Assert.False(GroundTruth.Stacked(table, 6, 7, 5));
        Assert.False(GroundTruth.Stacked(table, 6));
        Assert.True(GroundTruth.Stacked(table, 7, 6));
    }

    [Fact]
    public void Upright_fallen_and_moved_are_told()
    {
        Quaternion lying = Quaternion.CreateFromAxisAngle(Vector3.UnitY, MathF.PI / 2);
        TableObject cylinder = Cube(9, new(0.1f, 0, 0.015f)) with { Kind = ObjectKind.Cylinder };
        Assert.True(GroundTruth.Upright(Table(cylinder), 9));
        Assert.False(GroundTruth.Upright(Table(cylinder with { Orientation = lying }), 9));
        Assert.True(GroundTruth.Upright(Table(Cube(9, default) with { Orientation = lying }), 9));
        Assert.True(GroundTruth.FellOff(Table(Cube(9, new(0.6f, 0, -0.4f))), 9));
        Assert.False(GroundTruth.FellOff(Table(Cube(9, new(0.5f, 0, 0.015f))), 9));
        Assert.Equal(0.05f, GroundTruth.MovedM(Table(Cube(9, new(0.1f, 0, 0.015f))), Table(Cube(9, new(0.14f, 0.03f, 0.015f))), 9), 5);
        Assert.Equal(float.PositiveInfinity, GroundTruth.MovedM(Table(), Table(), 9));
    }

    private static TableSnapshot Table(params TableObject[] more) => new(0, [], [Bowl, Tray, Plate, .. more]);

    private static TableObject Container(int id, ObjectKind kind, float width, float depth, float height, Vector2 at) =>
        new(id, kind, ObjectColour.Blue, ObjectSize.Small, width, depth, height, new Vector3(at, height / 2), Quaternion.Identity);

    private static TableObject Cube(int id, Vector3 at) =>
        new(id, ObjectKind.Cube, ObjectColour.Red, ObjectSize.Large, 0.03f, 0.03f, 0.03f, at, Quaternion.Identity);
}
