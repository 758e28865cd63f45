using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Planning.Vision;

namespace Tendon.Host.Planning.Tests.Vision;

/// <summary>Cubes whose pixels are right and whose heights the network got wrong must come to stand where they can.</summary>
public class StackSettlingTests
{
    [Theory]
    [InlineData(0.000)]
    [InlineData(0.010)]
    [InlineData(0.024)]
    [InlineData(0.040)]
    public void A_cube_on_a_cube_is_found_there_whatever_height_the_network_gave_it(double guessM)
    {
        CameraModel camera = TestCamera.At(0.03);
        List<SceneObject> objects = [Cube(camera, 0.2, 0.05, 0.025, 0.024, guessM), Cube(camera, 0.2, 0.05, 0, 0.025, 0)];
        StackSettling.Settle(objects, _ => true, camera);
        Assert.Equal(0.025, objects[0].BaseZM, 2e-4);
        Assert.Equal(0.2, objects[0].XM, 3e-4);
        Assert.Equal(0.05, objects[0].YM, 3e-4);
        Assert.Equal(0.024, objects[0].WidthM, 3e-4);
        Assert.Equal(0, objects[1].BaseZM);
    }

    [Fact]
    public void A_tower_of_three_is_settled_from_below()
    {
        CameraModel camera = TestCamera.At();
        List<SceneObject> objects =
            [Cube(camera, 0.22, 0, 0.05, 0.022, 0.043), Cube(camera, 0.22, 0, 0, 0.025, 0.004), Cube(camera, 0.22, 0, 0.025, 0.025, 0.014)];
        StackSettling.Settle(objects, _ => true, camera);
        Assert.Equal([0.05, 0, 0.025], objects.Select(o => Math.Round(o.BaseZM, 3)));
    }

    [Fact]
    public void Towers_of_three_to_five_are_settled_whatever_heights_the_network_gave_their_parts()
    {
        var random = new Random(3);
        for (int i = 0; i < 300; i++)
        {
            CameraModel camera = TestCamera.At((random.NextDouble() - 0.5) * 0.1);
            double x = 0.15 + (random.NextDouble() * 0.15), y = (random.NextDouble() - 0.5) * 0.3, top = 0;
            List<SceneObject> objects = [];
            List<double> bases = [];
            for (int level = 3 + random.Next(3); level > 0; level--)
            {
                double edge = 0.022 + (random.NextDouble() * 0.012), guess = top * (0.75 + (random.NextDouble() * 0.35));
                objects.Insert(0, Cube(camera, x + ((random.NextDouble() - 0.5) * 0.004), y + ((random.NextDouble() - 0.5) * 0.004), top, edge, guess));
                bases.Insert(0, top);
                top += edge;
            }
            StackSettling.Settle(objects, _ => true, camera);
            Assert.All(objects.Zip(bases), pair => Assert.Equal(pair.Second, pair.First.BaseZM, 3e-3));
        }
    }

    [Fact]
    public void A_small_cube_that_is_seen_badly_under_a_large_one_still_carries_it()
    {
        CameraModel camera = TestCamera.At();
        SceneObject lower = Cube(camera, 0.190, 0.05, 0, 0.027, 0), upper = Cube(camera, 0.2, 0.05, 0.023, 0.033, 0);
        List<SceneObject> objects = [upper, lower];
        StackSettling.Settle(objects, _ => true, camera);
        Assert.Equal(0.027, objects[0].BaseZM, 1e-3);
    }

    [Fact]
    public void Cubes_beside_and_behind_each_other_stay_on_the_table()
    {
        var random = new Random(9);
        for (int i = 0; i < 500; i++)
        {
            CameraModel camera = TestCamera.At((random.NextDouble() - 0.5) * 0.1);
            double angle = random.NextDouble() * Math.PI * 2, gap = 0.031 + (random.NextDouble() * 0.03);
            double x = 0.2 + (gap * Math.Cos(angle)), y = gap * Math.Sin(angle);
            List<SceneObject> objects = [Cube(camera, 0.2, 0, 0, 0.03, 0), Cube(camera, x, y, 0, 0.03, random.NextDouble() * 0.01)];
            StackSettling.Settle(objects, _ => true, camera);
            Assert.All(objects, o => Assert.Equal(0, o.BaseZM));
        }
    }

    [Fact]
    public void Nothing_stands_on_a_ball_and_containers_are_left_alone()
    {
        CameraModel camera = TestCamera.At();
        SceneObject ball = Cube(camera, 0.2, 0, 0, 0.03, 0) with { Kind = "ball" }, bowl = Cube(camera, 0.2, 0, 0, 0.11, 0) with { Kind = "bowl" };
        List<SceneObject> objects = [ball, bowl, Cube(camera, 0.2, 0.12, 0, 0.03, 0)];
        SceneObject[] before = [.. objects];
        StackSettling.Settle(objects, o => o.Kind != "bowl", camera);
        Assert.Equal(before, objects);
    }

    /// <summary>A cube as it is seen when the network takes its underside to be at <paramref name="guessM"/>.</summary>
    private static SceneObject Cube(CameraModel camera, double xM, double yM, double baseM, double edgeM, double guessM)
    {
        camera.TryProject(xM, yM, baseM, out double u, out double v);
        camera.TryUnproject(u, v, guessM, out double x, out double y);
        double scale = TestCamera.PixelsPerMetre(camera, xM, yM, baseM) / TestCamera.PixelsPerMetre(camera, x, y, guessM);
        return new SceneObject(0, "cube", "red", "small", default, Math.Round(x, 4), Math.Round(y, 4), guessM, Math.Round(edgeM * scale, 4), Math.Round(edgeM * scale, 4), 0, 1);
    }
}
