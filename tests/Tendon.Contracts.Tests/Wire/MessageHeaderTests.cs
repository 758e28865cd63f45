namespace Tendon.Contracts.Tests.Wire;

public class MessageHeaderTests
{
    [Fact]
    public void The_kind_is_told_for_this_major_only()
    {
        var buffer = new byte[32];
        Assert.Equal(CommandMessage.Size, new CommandMessage().Write(buffer, 2));
        Assert.Equal(MessageKind.Command, MessageHeader.KindOf(buffer, 2, CommandMessage.Size));
        Assert.Equal(MessageKind.Command, MessageHeader.KindOf(buffer, 2, MessageHeader.Size));
        Assert.Equal(MessageKind.None, MessageHeader.KindOf(buffer, 2, MessageHeader.Size - 1));
        buffer[2] += 0x10;
        Assert.Equal(MessageKind.None, MessageHeader.KindOf(buffer, 2, CommandMessage.Size));
    }
}
