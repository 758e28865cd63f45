using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;
using Tendon.Workbench;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>Notes what an episode's planner saw, said and went for; nobody answers questions, everything is approved.</summary>
/// <param name="bench">The true table, to tell which thing the arm goes for, and the true arm.</param>
internal sealed class EpisodeObserver(Bench bench) : ITaskObserver
{
    private const double NearM = 0.04;

    // A person sees whether an arm lies in its rest pose, not whether it lies there to the millimetre.
    private const double AtRestRad = 0.1;
    private readonly HashSet<int> _aimed = [];

    internal CameraFrame? FirstFrame { get; private set; }

    internal Scene? FirstScene { get; private set; }

    internal PlannerAnswer? Answer { get; private set; }

    /// <summary>Ids of the true things nearest to what the arm went for; those that it took for something where nothing is are left out.</summary>
    internal IReadOnlySet<int> Aimed => _aimed;

    internal FailureReason LastProblem { get; private set; }

    public void Seen(CameraFrame frame, Scene scene)
    {
        if (FirstScene is null)
            (FirstFrame, FirstScene) = (frame, scene);
    }

    public void Planned(PlannerAnswer answer) => Answer = answer;

    public ValueTask<bool> Approve(PlanAnswer plan, CancellationToken cancellation) => ValueTask.FromResult(true);

    public ValueTask<string?> Ask(QuestionAnswer question, CancellationToken cancellation) => ValueTask.FromResult<string?>(null);

    /// <summary>The person beside an arm without feedback: says yes only while the arm truly is in its rest pose.</summary>
    public ValueTask<bool> ConfirmRestPose(CancellationToken cancellation)
    {
        double[] rest = bench.Options.Arm.RestPoseRad;
        bool isThere = true;
        foreach (int joint in bench.Options.Arm.Driven)
            isThere &= Math.Abs(bench.AnglesRad[joint] - rest[joint]) <= AtRestRad;
        return ValueTask.FromResult(isThere);
    }

    public void Moving(GroundedMove move, int attempt)
    {
        TableObject? nearest = bench.Snapshot().Objects.Where(o => o.Kind.IsMovable()).MinBy(o => DistanceM(o, move.Object));
        if (nearest is not null && DistanceM(nearest, move.Object) <= NearM)
            _aimed.Add(nearest.Id);
    }

    public void Moved(SceneObject what, FailureReason problem) => LastProblem = problem;

    public void Verified(PlanStep step)
    {
    }

    /// <summary>Whether the first look shows a thing as what it is, within 4 cm of where it is.</summary>
    internal bool Saw(TableObject one) => FirstScene is { } scene && scene.Objects.Any(seen =>
        seen.Kind == one.Kind.ToString().ToLowerInvariant() && seen.Colour == one.Colour.ToString().ToLowerInvariant() && DistanceM(one, seen) <= NearM);

    // Height counts: what stands on another is not the other.
    private static double DistanceM(TableObject one, SceneObject seen) => Math.Sqrt(
        Math.Pow(one.Position.X - seen.XM, 2) + Math.Pow(one.Position.Y - seen.YM, 2) + Math.Pow(one.Position.Z - seen.BaseZM - (seen.HeightM / 2), 2));
}
