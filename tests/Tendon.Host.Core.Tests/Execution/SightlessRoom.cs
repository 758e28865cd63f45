using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Planning;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Core.Time;

namespace Tendon.Host.Core.Tests.Execution;

/// <summary>A task's surroundings in which looking fails: black pictures, and <paramref name="fault"/> for each that is read. Nothing may come after that.</summary>
internal sealed class SightlessRoom(Func<CameraFrame, Exception> fault) : IHostClock, ICamera, ISceneReader, IPlanner, ITaskObserver
{
    public long NowUs => 1_000_000;

    public ValueTask DelayUntil(long timeUs, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask<CameraFrame> NextFrame(long notBeforeUs, long timeoutUs, CancellationToken cancellation) =>
        ValueTask.FromResult(new CameraFrame(new byte[640 * 480 * 3], 640, 480, NowUs, 0));

    public Scene Read(CameraFrame frame, CameraModel camera) => throw fault(frame);

    public ValueTask<PlannerAnswer> Plan(PlannerRequest request, CancellationToken cancellation) => throw new InvalidOperationException("planned without a scene");

    public void Seen(CameraFrame frame, Scene scene) => throw new InvalidOperationException("saw a scene where there is none");

    public void Planned(PlannerAnswer answer)
    {
    }

    public ValueTask<bool> Approve(PlanAnswer plan, CancellationToken cancellation) => ValueTask.FromResult(false);

    public ValueTask<string?> Ask(QuestionAnswer question, CancellationToken cancellation) => ValueTask.FromResult<string?>(null);

    public void Moving(GroundedMove move, int attempt)
    {
    }

    public void Moved(SceneObject what, FailureReason problem)
    {
    }

    public void Verified(PlanStep step)
    {
    }
}
