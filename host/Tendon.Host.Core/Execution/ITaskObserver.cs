using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Execution;

/// <summary>Who watches a task: a terminal, a report, a test. Only <see cref="Approve"/> and <see cref="Ask"/> hold it up.</summary>
public interface ITaskObserver
{
    /// <summary>A settled frame was read.</summary>
    void Seen(CameraFrame frame, Scene scene);

    /// <summary>The camera was found moved since its calibration, and is followed; metres and rad since then.</summary>
    void CameraMoved(double shiftM, double turnRad)
    {
    }

    /// <summary>The planner answered.</summary>
    void Planned(PlannerAnswer answer);

    /// <summary>Whether the arm may move; asked once, before the first motion.</summary>
    ValueTask<bool> Approve(PlanAnswer plan, CancellationToken cancellation);

    /// <summary>Puts a question to the person; null when nobody answers.</summary>
    ValueTask<string?> Ask(QuestionAnswer question, CancellationToken cancellation);

    /// <summary>Whether a person has made sure that an arm without feedback stands in its rest pose; asked before each arming of such an
    /// arm. Nobody who could look means no.</summary>
    ValueTask<bool> ConfirmRestPose(CancellationToken cancellation) => ValueTask.FromResult(false);

    /// <summary>An object is about to be moved; attempts count from 1.</summary>
    void Moving(GroundedMove move, int attempt);

    /// <summary>A move ended; <see cref="FailureReason.None"/> when the object was put down as planned.</summary>
    void Moved(SceneObject what, FailureReason problem);

    /// <summary>A step was seen to be done.</summary>
    void Verified(PlanStep step);
}
