using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Tool.Evaluation;

/// <summary>Notes what an episode's planner saw and said; nobody answers questions, everything is approved.</summary>
internal sealed class EpisodeObserver : ITaskObserver
{
    internal Scene? FirstScene { get; private set; }

    internal CameraFrame? LastFrame { get; private set; }

    internal Scene? LastScene { get; private set; }

    internal int Moves { get; private set; }

    internal FailureReason LastProblem { get; private set; }

    public void Seen(CameraFrame frame, Scene scene)
    {
        FirstScene ??= scene;
        (LastFrame, LastScene) = (frame, scene);
    }

    public void Planned(PlannerAnswer answer)
    {
    }

    public ValueTask<bool> Approve(PlanAnswer plan, CancellationToken cancellation) => ValueTask.FromResult(true);

    public ValueTask<string?> Ask(QuestionAnswer question, CancellationToken cancellation) => ValueTask.FromResult<string?>(null);

    public void Moving(GroundedMove move, int attempt) => Moves++;

    public void Moved(SceneObject what, FailureReason problem) => LastProblem = problem;

    public void Verified(PlanStep step)
    {
    }
}
