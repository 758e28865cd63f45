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
    [InlineData("red cube in blue bowl")]
    [InlineData("+3..1")]
    [InlineData("+many")]
    public void Names_the_part_it_does_not_understand(string text)
    {
        var fault = Assert.Throws<SceneException>(() => SceneText.Parse(text, 1));
        Assert.NotEmpty(fault.Message);
    }
}
