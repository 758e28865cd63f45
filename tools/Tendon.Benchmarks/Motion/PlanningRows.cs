using Tendon.Benchmarks.Measuring;
using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Scenes;

namespace Tendon.Benchmarks.Motion;

/// <summary>Collision check, grasp and place search on a table of six objects.</summary>
internal sealed class PlanningRows(BenchArm arm) : IBenchmarkGroup
{
    public string Name => "planning";

    public IEnumerable<BenchmarkRow> Run()
    {
        Scene scene = Table();
        SceneObject cube = scene.Objects[0];
        Obstacle[] obstacles = SceneObstacles.Of(scene);
        var planner = new PickAndPlacePlanner(arm.Motion);
        var sequences = new SequencePlanner(arm.Motion);
        PlaceTarget bowl = PlaceTarget.In(scene.Objects[1]);
        yield return new BenchmarkRow(
            "envelope: one posture, six objects", BatchTimer.MedianUs(_ => arm.Motion.Envelope.Check(arm.Model.Look, obstacles)), "µs");
        Action<int> whole = _ => planner.TryPlan(cube, bowl, scene, arm.Model.Look, out PickAndPlacePlan? _);
        yield return new BenchmarkRow("grasp, place and all motions", BatchTimer.MedianUs(whole) / 1000, "ms");
        planner.TryPlan(cube, bowl, scene, arm.Model.Look, out PickAndPlacePlan? plan);
        Action<int> pick = _ => sequences.TryPick(plan!.Grasp, scene, arm.Model.Look, out MotionSequence? _);
        yield return new BenchmarkRow("checked pick motions", BatchTimer.MedianUs(pick) / 1000, "ms");
    }

    private static Scene Table() => new(
        [
            Thing(0, "cube", 0.22, 0.10, 0.030, 0.030), Thing(1, "bowl", 0.24, -0.08, 0.115, 0.045), Thing(2, "ball", 0.17, 0.17, 0.027, 0.027),
            Thing(3, "cylinder", 0.29, 0.10, 0.025, 0.035), Thing(4, "cube", 0.30, 0.02, 0.024, 0.024), Thing(5, "ball", 0.12, -0.16, 0.035, 0.035),
        ],
        0);

    private static SceneObject Thing(int id, string kind, double x, double y, double width, double height) =>
        new(id, kind, "red", string.Empty, default, x, y, 0, width, height, kind == "cube" ? 0.3 : 0, 1);
}
