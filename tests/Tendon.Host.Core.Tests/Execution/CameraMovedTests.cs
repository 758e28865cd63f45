using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Messages;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Planning;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Core.Time;

namespace Tendon.Host.Core.Tests.Execution;

public sealed class CameraMovedTests
{
    [Theory]
    [InlineData(0.034, "3")]
    [InlineData(0.002, "1")]
    [InlineData(0, "")]
    public async Task A_moved_camera_is_refused_with_about_how_far_before_anything_is_planned(double shiftM, string centimetres)
    {
        var room = new BumpedRoom(shiftM);
        var ports = new TaskPorts(room, room, null!, room, room, null!, null);
        TaskOutcome outcome = await new TaskRunner(ports, room).Run(new TaskRequest("put the red cube in the bowl", UserLanguage.English) { PlanOnly = true }, default);
        Assert.Equal((TaskEnd.Refused, FailureReason.CameraMoved, centimetres), (outcome.End, outcome.Failure, outcome.Detail));
    }

    private sealed class BumpedRoom(double shiftM) : IHostClock, ICamera, ISceneReader, IPlanner, ITaskObserver
    {
        public long NowUs => 1_000_000;

        public ValueTask DelayUntil(long timeUs, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask<CameraFrame> NextFrame(long notBeforeUs, long timeoutUs, CancellationToken cancellation) =>
            ValueTask.FromResult(new CameraFrame(new byte[640 * 480 * 3], 640, 480, NowUs, 0));

        public Scene Read(CameraFrame frame, CameraModel camera) => throw new CameraMovedException(shiftM);

        public ValueTask<PlannerAnswer> Plan(PlannerRequest request, CancellationToken cancellation) => throw new InvalidOperationException("planned with a moved camera");

        public void Seen(CameraFrame frame, Scene scene) => throw new InvalidOperationException("saw through a moved camera");

        public void Planned(PlannerAnswer answer)
        {
        }

        public ValueTask<bool> Approve(PlanAnswer plan, CancellationToken cancellation) => ValueTask.FromResult(false);

        public ValueTask<string?> Ask(QuestionAnswer question, CancellationToken cancellation) => ValueTask.FromResult<string?>(null);

        public void Moving(Tendon.Host.Core.Resolution.GroundedMove move, int attempt)
        {
        }

        public void Moved(SceneObject what, FailureReason problem)
        {
        }

        public void Verified(PlanStep step)
        {
        }
    }
}
