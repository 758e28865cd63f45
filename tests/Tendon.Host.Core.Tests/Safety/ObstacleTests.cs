using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Safety;

namespace Tendon.Host.Core.Tests.Safety;

public class ObstacleTests
{
    private static readonly Obstacle Bowl = new(1, ObstacleShape.RoundContainer, 0.2, 0.1, 0, 0.045, 0.06, 0.06, 0);
    private static readonly Obstacle Tray = new(2, ObstacleShape.BoxContainer, 0, 0, 0, 0.02, 0.07, 0.05, Math.PI / 2);
    private static readonly Obstacle Cube = new(3, ObstacleShape.Box, 0.1, 0, 0.02, 0.05, 0.015, 0.015, Math.PI / 4);

    [Fact]
    public void The_inside_of_a_container_is_free_and_its_walls_are_not()
    {
        Assert.InRange(Bowl.DistanceM(new Vec3(0.2, 0.1, 0.03)), 0.02, 0.04);
        Assert.True(Bowl.DistanceM(new Vec3(0.2, 0.1, 0.001)) <= 0, "floor");
        Assert.True(Bowl.DistanceM(new Vec3(0.258, 0.1, 0.044)) <= 0, "rim");
        Assert.InRange(Bowl.DistanceM(new Vec3(0.28, 0.1, 0.044)), 0.019, 0.021);
        Assert.InRange(Bowl.DistanceM(new Vec3(0.2, 0.1, 0.145)), 0.1, 0.16);
    }

    [Fact]
    public void A_turned_tray_is_long_the_other_way()
    {
        Assert.InRange(Tray.DistanceM(new Vec3(0.06, 0, 0.01)), 0.009, 0.011);
        Assert.True(Tray.DistanceM(new Vec3(0, 0.068, 0.01)) <= 0);
        Assert.InRange(Tray.DistanceM(new Vec3(0, 0, 0.0135)), 0.0099, 0.0101);
    }

    [Fact]
    public void A_box_measures_to_faces_edges_and_corners()
    {
        double half = 0.015, diagonal = half * Math.Sqrt(2);
        Assert.InRange(Cube.DistanceM(new Vec3(0.1 + diagonal + 0.01, 0, 0.03)), 0.0099, 0.0101);
        Assert.InRange(Cube.DistanceM(new Vec3(0.1, 0, 0.06)), 0.0099, 0.0101);
        Assert.True(Cube.DistanceM(new Vec3(0.1, 0, 0.03)) < 0);
    }
}
