using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Grasping;

/// <summary>
/// Chooses a grasp from which the place can be served: an object stands upright only at the pitch it was gripped with, and a vertical
/// gripper reaches less far the higher it goes, so a far or high place needs a flatter grasp.
/// </summary>
public sealed class PickAndPlacePlanner(ArmMotion motion)
{
    private static readonly double[] SteepestRad = [double.PositiveInfinity, 1.45, 1.3, 1.15, 1.0, 0.85, 0.7, 0.55];

    private readonly GraspPlanner _grasps = new(motion);
    private readonly PlacePlanner _places = new(motion);

    /// <summary>Plans both; None where both plans are set. The reason is that of the first, steepest attempt.</summary>
    public PlanFailure TryPlan(SceneObject target, PlaceTarget place, Scene scene, out GraspPlan? grasp, out PlacePlan? placing)
    {
        (grasp, placing) = (null, null);
        var first = PlanFailure.None;
        double lastPitch = double.PositiveInfinity;
        foreach (double steepest in SteepestRad)
        {
            // A bound that the last grasp has kept anyway would only find it again.
            if (lastPitch <= steepest && !double.IsPositiveInfinity(steepest))
                continue;
            PlanFailure failure = _grasps.TryPlan(target, scene, out grasp, steepest);
            if (failure == PlanFailure.None)
            {
                lastPitch = grasp!.PitchRad;
                failure = _places.TryPlan(grasp.Held, place, scene, out placing);
            }
            if (failure == PlanFailure.None)
                return failure;
            first = first == PlanFailure.None ? failure : first;
        }
        (grasp, placing) = (null, null);
        return first;
    }
}
