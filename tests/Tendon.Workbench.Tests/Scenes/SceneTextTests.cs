using Tendon.Workbench.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Tests.Scenes;

public sealed class SceneTextTests
{
    [Fact]
    public void Reads_objects_sizes_numbers_relations_and_distractors()
    {
        SceneSpec scene = SceneText.Parse("large blue bowl, small red cube x2, green ball in blue bowl, +2", 1);
        Assert.Equal(4, scene.Objects.Count);
        Assert.Equal(new ObjectSpec(ObjectKind.Bowl, ObjectColour.Blue, ObjectSize.Large), scene.Objects[0]);
        Assert.Equal(scene.Objects[1], scene.Objects[2]);
        Assert.Equal((ObjectPlacement.InContainer, 0), (scene.Objects[3].Placement, scene.Objects[3].TargetIndex));
        Assert.Equal(2, scene.MovableDistractors);
    }

    [Theory]
    [InlineData("mauve cube")]
    [InlineData("red")]
    [InlineData("red cube x0")]
    [InlineData("red cube x99")]
    [InlineData("3 1")]
    [InlineData("red cube on red ball")]
    [InlineData("red cube on green cube, green cube on red cube")]
    [InlineData("+3..1")]
    [InlineData("+many")]
    public void Names_the_part_it_does_not_understand(string text)
    {
        var fault = Assert.Throws<SceneException>(() => SceneText.Parse(text, 1));
        Assert.NotEmpty(fault.Message);
    }

    [Fact]
    public void What_something_stands_in_may_be_listed_later_or_not_at_all()
    {
        SceneSpec later = SceneText.Parse("red cube in blue bowl, large blue bowl", 1), never = SceneText.Parse("red cube x2 in blue bowl", 1);
        Assert.Equal([ObjectKind.Bowl, ObjectKind.Cube], later.Objects.Select(o => o.Kind));
        Assert.Equal((ObjectPlacement.InContainer, 0), (later.Objects[1].Placement, later.Objects[1].TargetIndex));
        Assert.Equal([-1, 0, 0], never.Objects.Select(o => o.TargetIndex));
    }

    [Fact]
    public void Towers_are_listed_from_the_bottom()
    {
        SceneSpec scene = SceneText.Parse("red cube on green cube, green cube on blue cube, blue cube", 1);
        Assert.Equal([ObjectColour.Blue, ObjectColour.Green, ObjectColour.Red], scene.Objects.Select(o => o.Colour));
        Assert.Equal([-1, 0, 1], scene.Objects.Select(o => o.TargetIndex));
    }
}
