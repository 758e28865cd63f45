using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Grasping;

/// <summary>
/// Chooses a grasp from which the place can be served, and plans all the way before anything moves: an object stands upright only at
/// the pitch it was gripped with, and a vertical gripper reaches less far the higher it goes, so a far or high place needs a flatter
/// grasp; between close neighbours the side that the fingers come from matters at both ends.
/// </summary>
public sealed class PickAndPlacePlanner(ArmMotion motion)
{
    private const int GraspsPerBound = 3;
    private static readonly double[] SteepestRad = [double.PositiveInfinity, 1.45, 1.3, 1.15, 1.0, 0.85, 0.7, 0.55];

    private readonly GraspPlanner _grasps = new(motion);
    private readonly PlacePlanner _places = new(motion);
    private readonly SequencePlanner _sequences = new(motion);

    /// <summary>Grasps not to be tried again while there are others.</summary>
    public GraspMemory Memory { get; } = new();

    /// <summary>Plans from rest at a posture.</summary>
    /// <param name="target">What to pick.</param>
    /// <param name="place">Where to put it.</param>
    /// <param name="scene">Everything on the table.</param>
    /// <param name="fromRad">Where the arm stands, rad.</param>
    /// <param name="plan">The whole way.</param>
    /// <returns>None where <paramref name="plan"/> is set; else the reason of the attempt that got furthest.</returns>
    public PlanFailure TryPlan(SceneObject target, PlaceTarget place, Scene scene, in JointVector fromRad, out PickAndPlacePlan? plan)
    {
        var at = new Vec3(target.XM, target.YM, target.BaseZM);
        PlanFailure failure = TryPlan(target, place, scene, fromRad, g => !Memory.HasFailed(g, at), out plan);
        return failure != PlanFailure.None && Memory.Knows(at) ? TryPlan(target, place, scene, fromRad, _ => true, out plan) : failure;
    }

    private PlanFailure TryPlan(
        SceneObject target, PlaceTarget place, Scene scene, in JointVector fromRad, Func<GraspPlan, bool> isWanted, out PickAndPlacePlan? plan)
    {
        plan = null;
        var search = new GraspSearch();
        PlanFailure failure = PlanFailure.None, first = PlanFailure.None;
        double lastPitch = double.PositiveInfinity;
        foreach (double steepest in SteepestRad)
        {
            // A bound that the last grasp has kept anyway would only find it again.
            if (lastPitch <= steepest && !double.IsPositiveInfinity(steepest))
                continue;
            foreach (GraspPlan grasp in _grasps.All(target, scene, steepest, search).Where(isWanted).Take(GraspsPerBound))
            {
                lastPitch = grasp.PitchRad;
                PlanFailure tried = TryFollow(grasp, place, scene, fromRad, out plan);
                if (tried == PlanFailure.None)
                    return tried;
                failure = failure == PlanFailure.NoPath ? failure : tried;
            }
            // Flatter grasps are sooner out of reach; what is in the way of the steep ones is the reason.
            first = first == PlanFailure.None ? search.Failure : first;
        }
        return failure == PlanFailure.None ? first : failure;
    }

    private PlanFailure TryFollow(GraspPlan grasp, PlaceTarget target, Scene scene, in JointVector fromRad, out PickAndPlacePlan? plan)
    {
        plan = null;
        MotionSequence? pick = null, put = null;
        PlanFailure failure = _places.TryPlan(grasp.Held, target, scene, out PlacePlan? place);
        if (failure == PlanFailure.None)
            failure = _sequences.TryPick(grasp, scene, fromRad, out pick);
        if (failure == PlanFailure.None)
            failure = _sequences.TryPlace(place!, grasp.Held, scene, pick!.EndRad, out put);
        if (failure == PlanFailure.None)
            plan = new PickAndPlacePlan(grasp, place!, pick!, put!);
        return failure;
    }
}
