using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Core.Time;

namespace Tendon.Host.Core.Tests.Execution;

/// <summary>A table, an eye and a hand in one: moves go as meant unless a test says otherwise.</summary>
internal sealed class FakeTable(Scene start) : IHostClock, ICamera, ISceneReader, IHand, ITaskObserver
{
    private readonly Queue<Func<Scene, GroundedMove, (Scene After, MoveProblem Problem)>> _script = [];
    private readonly Queue<Func<Scene, Scene>> _looks = [];

    public static readonly MoveProblem Missed = new(FailureReason.GraspMissed);

    public Scene Truth { get; private set; } = start;

    public List<(GroundedMove Move, int Attempt)> Moves { get; } = [];

    public List<PlanStep> Done { get; } = [];

    /// <summary>Whether the gripper finds a way.</summary>
    public Func<GroundedMove, bool> HasWay { get; init; } = _ => true;

    public long NowUs { get; private set; }

    /// <summary>How the next move that has no script of its own yet goes.</summary>
    public FakeTable Next(Func<Scene, GroundedMove, (Scene After, MoveProblem Problem)> happens)
    {
        _script.Enqueue(happens);
        return this;
    }

    /// <summary>The next move misses: nothing moves.</summary>
    public FakeTable Miss() => Next((scene, _) => (scene, Missed));

    /// <summary>The next move goes well.</summary>
    public FakeTable GoWell() => Next((scene, move) => (SceneForecast.After(scene, move), MoveProblem.None));

    /// <summary>What the next look without a script shows.</summary>
    public FakeTable Look(Func<Scene, Scene> seen)
    {
        _looks.Enqueue(seen);
        return this;
    }

    public ValueTask<TaskOutcome> Run(params PlanStep[] steps)
    {
        var look = new TableLook(new TaskPorts(this, this, null!, this, null!, null!, null), this);
        return new StepRunner(look, this, this, maxAttempts: 3).Run(new PlanAnswer(steps), Truth, default);
    }

    public PlanFailure Check(GroundedMove move, Scene scene) => HasWay(move) ? PlanFailure.None : PlanFailure.Blocked;

    public ValueTask<MoveProblem> Run(GroundedMove move, Scene scene, CancellationToken cancellation)
    {
        if (!HasWay(move))
            return ValueTask.FromResult(new MoveProblem(FailureReason.NoWay));
        (Truth, MoveProblem problem) = _script.TryDequeue(out var happens) ? happens(Truth, move) : (SceneForecast.After(Truth, move), MoveProblem.None);
        return ValueTask.FromResult(problem);
    }

    public ValueTask DelayUntil(long timeUs, CancellationToken cancellation)
    {
        NowUs = Math.Max(NowUs, timeUs);
        return ValueTask.CompletedTask;
    }

    public ValueTask<CameraFrame> NextFrame(long notBeforeUs, long timeoutUs, CancellationToken cancellation) =>
        ValueTask.FromResult(new CameraFrame([], 0, 0, NowUs, 0));

    public Scene Read(CameraFrame frame, CameraModel camera) => _looks.TryDequeue(out Func<Scene, Scene>? seen) ? seen(Truth) : Truth;

    public void Moving(GroundedMove move, int attempt) => Moves.Add((move, attempt));

    public void Verified(PlanStep step) => Done.Add(step);

    public void Seen(CameraFrame frame, Scene scene)
    {
    }

    public void Planned(PlannerAnswer answer)
    {
    }

    public void Moved(SceneObject what, FailureReason problem)
    {
    }

    public ValueTask<bool> Approve(PlanAnswer plan, CancellationToken cancellation) => ValueTask.FromResult(true);

    public ValueTask<string?> Ask(QuestionAnswer question, CancellationToken cancellation) => ValueTask.FromResult<string?>(null);
}
