using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Grasping;

/// <summary>Grasps that have failed lately: the same hand at the same place would fail again, so it is tried in another way.</summary>
public sealed class GraspMemory
{
    private const int Kept = 12;
    private const double SamePlaceM = 0.008;
    private const double SameTurnRad = 0.12;

    private readonly Queue<(Vec3 At, double PitchRad, double RollRad)> _failed = new();

    /// <summary>Remembers a grasp that slipped or closed on nothing.</summary>
    public void AddFailed(GraspPlan grasp, Vec3 at)
    {
        _failed.Enqueue((at, grasp.PitchRad, grasp.Held.RollRad));
        if (_failed.Count > Kept)
            _failed.Dequeue();
    }

    /// <summary>Whether anything has failed at this place (base frame, metres).</summary>
    public bool Knows(Vec3 at) => _failed.Any(f => (f.At - at).Length < SamePlaceM);

    /// <summary>Whether as good as this grasp has failed at this place (base frame, metres).</summary>
    public bool HasFailed(GraspPlan grasp, Vec3 at) => _failed.Any(f =>
        (f.At - at).Length < SamePlaceM && Math.Abs(f.PitchRad - grasp.PitchRad) < SameTurnRad && Math.Abs(f.RollRad - grasp.Held.RollRad) < SameTurnRad);
}
