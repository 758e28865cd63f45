using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Messages;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Planning;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Core.Time;

namespace Tendon.Host.Core.Tests.Execution;

public sealed class UnreadablePictureTests
{
    [Fact]
    public async Task A_picture_in_which_nothing_can_be_made_out_is_refused_and_not_taken_for_an_empty_table()
    {
        var room = new DarkRoom();
        var ports = new TaskPorts(room, room, null!, room, room, null!, null);
        TaskOutcome outcome = await new TaskRunner(ports, room).Run(new TaskRequest("put the red cube in the bowl", UserLanguage.English) { PlanOnly = true }, default);
        Assert.Equal(TaskEnd.Refused, outcome.End);
        Assert.Equal(RefusalReason.UnreadablePicture, Assert.IsType<RefusalAnswer>(outcome.Answer).Reason);
        Assert.Contains("black", outcome.Detail, StringComparison.Ordinal);
        Assert.NotEmpty(new AnswerMessages(UserLanguage.Chinese).Say(outcome.Answer!));
    }

    private sealed class DarkRoom : IHostClock, ICamera, ISceneReader, IPlanner, ITaskObserver
    {
        public long NowUs => 1_000_000;

        public ValueTask DelayUntil(long timeUs, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask<CameraFrame> NextFrame(long notBeforeUs, long timeoutUs, CancellationToken cancellation) =>
            ValueTask.FromResult(new CameraFrame(new byte[640 * 480 * 3], 640, 480, NowUs, 0));

        public Scene Read(CameraFrame frame, CameraModel camera) => throw new UnreadablePictureException(PictureCheck.Problem(frame.Rgb)!);

        public ValueTask<PlannerAnswer> Plan(PlannerRequest request, CancellationToken cancellation) => throw new InvalidOperationException("asked about a black picture");

        public void Seen(CameraFrame frame, Scene scene) => throw new InvalidOperationException("saw something in a black picture");

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
