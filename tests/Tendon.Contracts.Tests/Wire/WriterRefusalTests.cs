namespace Tendon.Contracts.Tests.Wire;

public class WriterRefusalTests
{
    [Fact]
    public void A_message_that_does_not_fit_writes_nothing()
    {
        var buffer = new byte[StateMessage.SizeFor(6)];
        Assert.Equal(0, new StateMessage { JointCount = 6 }.Write(buffer, 1));
        Assert.Equal(0, new StateMessage { JointCount = 6 }.Write(buffer, -1));
        Assert.Equal(0, new HelloMessage { JointCount = 6 }.Write(buffer, int.MaxValue));
        Assert.Equal(0, new CommandMessage().Write(new byte[23], 0));
        Assert.Equal(0, new AckMessage().Write([], 0));
        Assert.All(buffer, b => Assert.Equal(0, b));
        Assert.Equal(buffer.Length, new StateMessage { JointCount = 6 }.Write(buffer, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(255)]
    public void A_joint_count_outside_the_range_is_not_written(byte jointCount)
    {
        var buffer = new byte[1024];
        Assert.Equal(0, new StateMessage { JointCount = jointCount }.Write(buffer, 0));
        Assert.Equal(0, new HelloMessage { JointCount = jointCount }.Write(buffer, 0));
        Assert.False(new SegmentWriter().Begin(buffer, 0, new SegmentMessage { JointCount = jointCount }));
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData((1L << 60) + 1)]
    [InlineData(long.MinValue)]
    public void A_time_outside_the_range_is_not_written(long timeUs)
    {
        var buffer = new byte[1024];
        Assert.Equal(0, new StateMessage { JointCount = 1, DeviceTimeUs = timeUs }.Write(buffer, 0));
        Assert.Equal(0, new FaultMessage { DeviceTimeUs = timeUs }.Write(buffer, 0));
        Assert.Equal(0, new ClockRequestMessage { HostSendUs = timeUs }.Write(buffer, 0));
        Assert.Equal(0, new ClockResponseMessage { DeviceSendUs = timeUs }.Write(buffer, 0));
        Assert.False(new SegmentWriter().Begin(buffer, 0, new SegmentMessage { JointCount = 1, ApplyAtUs = timeUs }));
    }

    [Fact]
    public void Joints_are_written_only_into_a_message_that_has_them()
    {
        var buffer = new byte[StateMessage.SizeFor(4)];
        Assert.False(StateMessage.WriteJoint(buffer, 0, 0, default));
        Assert.NotEqual(0, new StateMessage { JointCount = 2 }.Write(buffer, 0));
        Assert.True(StateMessage.WriteJoint(buffer, 0, 1, default));
        Assert.False(StateMessage.WriteJoint(buffer, 0, 2, default));
        Assert.False(StateMessage.WriteJoint(buffer, 0, -1, default));
        Assert.False(StateMessage.WriteJoint(buffer, 0, 1, new JointState { SetpointUrad = int.MinValue }));
        Assert.False(HelloMessage.WriteJoint(buffer, 0, 0, default));
        Assert.NotEqual(0, new HelloMessage { JointCount = 1 }.Write(buffer, 0));
        Assert.False(HelloMessage.WriteJoint(buffer, 0, 1, default));
        Assert.False(HelloMessage.WriteJoint(buffer, 0, 0, new JointLimits { MinPositionUrad = 1 }));
        Assert.False(HelloMessage.WriteJoint(buffer, 0, 0, new JointLimits { MaxVelocityUradPerS = -1 }));
    }
}
