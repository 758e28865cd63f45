using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Messages;

namespace Tendon.Host.Core.Tests.Execution;

public sealed class CameraMovedTests
{
    [Theory]
    [InlineData(0.034, "3")]
    [InlineData(0.002, "1")]
    [InlineData(0, "")]
    public async Task A_moved_camera_is_refused_with_about_how_far_before_anything_is_planned(double shiftM, string centimetres)
    {
        var room = new SightlessRoom(_ => new CameraMovedException(shiftM));
        var ports = new TaskPorts(room, room, null!, room, room, null!, null);
        TaskOutcome outcome = await new TaskRunner(ports, room).Run(new TaskRequest("put the red cube in the bowl", UserLanguage.English) { PlanOnly = true }, default);
        Assert.Equal((TaskEnd.Refused, FailureReason.CameraMoved, centimetres), (outcome.End, outcome.Failure, outcome.Detail));
    }
}
