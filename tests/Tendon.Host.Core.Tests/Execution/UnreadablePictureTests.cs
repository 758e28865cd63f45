using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Messages;
using Tendon.Host.Core.PlanLanguage;

namespace Tendon.Host.Core.Tests.Execution;

public sealed class UnreadablePictureTests
{
    [Fact]
    public async Task A_picture_in_which_nothing_can_be_made_out_is_refused_and_not_taken_for_an_empty_table()
    {
        var room = new SightlessRoom(frame => new UnreadablePictureException(PictureCheck.Problem(frame.Rgb)!));
        var ports = new TaskPorts(room, room, null!, room, room, null!, null);
        TaskOutcome outcome = await new TaskRunner(ports, room).Run(new TaskRequest("put the red cube in the bowl", UserLanguage.English) { PlanOnly = true }, default);
        Assert.Equal(TaskEnd.Refused, outcome.End);
        Assert.Equal(RefusalReason.UnreadablePicture, Assert.IsType<RefusalAnswer>(outcome.Answer).Reason);
        Assert.Contains("black", outcome.Detail, StringComparison.Ordinal);
        Assert.NotEmpty(new AnswerMessages(UserLanguage.Chinese).Say(outcome.Answer!));
    }
}
