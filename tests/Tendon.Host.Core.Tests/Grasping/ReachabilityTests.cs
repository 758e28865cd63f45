using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Core.Tests.Arm;

namespace Tendon.Host.Core.Tests.Grasping;

public class ReachabilityTests
{
    private const double EdgeM = 0.029;
    private static readonly ArmMotion Motion = new(TestArm.Model);
    private static readonly Reachability Reach = new(Motion);

    [Theory]
    [InlineData(0.024)]
    [InlineData(0.033)]
    public void Where_a_level_is_said_to_be_within_reach_it_can_be_planned(double width)
    {
        int within = 0, beyond = 0;
        for (int level = 2; level <= 6; level++)
        {
            for (double radius = 0.15; radius < 0.305; radius += 0.03)
            {
                if (!Reach.CanPlaceAt(0.0388 + radius, 0, (level - 1) * EdgeM, width))
                {
                    beyond++;
                    continue;
                }
                within++;
                Assert.True(CanBuild(level, radius, width), $"level {level} at {radius:F2} m");
            }
        }
        Assert.True(within >= 22, $"{within} within, {beyond} beyond");
    }

    [Theory]
    [InlineData(0.30, 0.145, 0.024)]
    [InlineData(0.30, 0.260, 0.033)]
    [InlineData(0.45, 0.000, 0.030)]
    public void Too_high_or_too_far_is_said_to_be_beyond(double x, double height, double width) => Assert.False(Reach.CanPlaceAt(x, 0, height, width));

    private static bool CanBuild(int level, double radius, double width)
    {
        var objects = new List<SceneObject>();
        for (int k = 0; k < level - 1; k++)
            objects.Add(TestScenes.Thing(k, "cube", 0.0388 + radius, 0, EdgeM, EdgeM, 0, k * EdgeM));
        SceneObject top = TestScenes.Thing(9, "cube", 0.17, -0.17, width, width, 0.2);
        return new PickAndPlacePlanner(Motion).TryPlan(
            top, PlaceTarget.On(objects[^1]), TestScenes.Of([.. objects, top]), TestArm.Model.Look, out _) == PlanFailure.None;
    }
}
