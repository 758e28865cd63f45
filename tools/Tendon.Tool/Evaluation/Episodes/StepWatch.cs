using System.Diagnostics;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Planning;
using Tendon.Host.Core.Scenes;

namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>Measures the planner's step, picture and words to plan, in wall time, which virtual time does not see. Only the first
/// plan of an episode counts, with the look that it was made on.</summary>
internal sealed class StepWatch(ISceneReader eyes, IPlanner planner) : ISceneReader, IPlanner
{
    private double _lookMs;

    internal double StepMs { get; private set; }

    public Scene Read(CameraFrame frame, CameraModel camera)
    {
        long from = Stopwatch.GetTimestamp();
        Scene scene = eyes.Read(frame, camera);
        _lookMs = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        return scene;
    }

    public async ValueTask<PlannerAnswer> Plan(PlannerRequest request, CancellationToken cancellation)
    {
        long from = Stopwatch.GetTimestamp();
        PlannerAnswer answer = await planner.Plan(request, cancellation).ConfigureAwait(false);
        if (StepMs == 0)
            StepMs = _lookMs + Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        return answer;
    }
}
