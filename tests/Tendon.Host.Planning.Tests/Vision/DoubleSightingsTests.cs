using Tendon.Host.Core.Scenes;
using Tendon.Host.Planning.Vision;

namespace Tendon.Host.Planning.Tests.Vision;

public class DoubleSightingsTests
{
    [Fact]
    public void A_faint_cube_in_the_midst_of_a_sure_one_is_a_double()
    {
        SceneObject sure = Thing("cube", "red", 0.147, 0.121, 0, 100), faint = Thing("cube", "gray", 0.155, 0.119, 0, 200) with { Confidence = 0.3 };
        Assert.Equal([sure], Kept(faint, sure));
    }

    [Fact]
    public void A_tall_cylinder_seen_as_two_of_its_colour_is_the_lower_one()
    {
        SceneObject lower = Thing("cylinder", "pink", 0.293, -0.091, 0, 120) with { Confidence = 0.77 };
        SceneObject upper = Thing("cylinder", "pink", 0.316, -0.085, 0.04, 100) with { Confidence = 0.92 };
        Assert.Equal([lower], Kept(upper, lower));
        Assert.Equal(2, Kept(upper with { Colour = "red" }, lower).Count);
        Assert.Equal(2, Kept(upper with { Kind = "cube" }, lower with { Kind = "cube" }).Count);
    }

    [Fact]
    public void Equal_cylinders_side_by_side_are_two()
    {
        Assert.Equal(2, Kept(Thing("cylinder", "pink", 0.2, 0, 0, 100), Thing("cylinder", "pink", 0.24, 0, 0, 132)).Count);
    }

    [Fact]
    public void What_is_hardly_seen_under_a_sure_thing_is_its_foot()
    {
        SceneObject sure = Thing("cube", "pink", 0.239, -0.09, 0.027, 100), foot = Thing("cube", "brown", 0.230, -0.089, 0, 115) with { Confidence = 0.2, HeightM = 0.027 };
        Assert.Equal([sure], Kept(foot, sure));
        Assert.Equal(2, Kept(foot with { Confidence = 0.4 }, sure).Count);
    }

    [Fact]
    public void Containers_are_left_alone()
    {
        SceneObject bowl = Thing("bowl", "red", 0.2, 0, 0, 100), faint = Thing("bowl", "gray", 0.2, 0, 0, 100) with { Confidence = 0.1 };
        Assert.Equal(2, Kept(bowl, faint).Count);
    }

    private static List<SceneObject> Kept(params SceneObject[] seen)
    {
        List<SceneObject> objects = [.. seen];
        DoubleSightings.Remove(objects, o => o.Kind != "bowl");
        return objects;
    }

    private static SceneObject Thing(string kind, string colour, double xM, double yM, double baseM, double topPx) =>
        new(0, kind, colour, "large", new PixelBox(100, topPx, 135, topPx + 42), xM, yM, baseM, 0.033, 0.04, 0, 0.9);
}
