using Tendon.Firmware.Control.Hiwonder;
using static Tendon.Firmware.Control.Tests.Fuzzing.FuzzCampaign;

namespace Tendon.Firmware.Control.Tests.Hiwonder;

/// <summary>Mistakes found in published LX drivers, by name, so that none of them is made here.</summary>
public sealed class OtherDriversBugsTests
{
    private readonly byte[] _buffer = new byte[32];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Madhephaestus_lx16a_servo_disables_and_enables_all_by_broadcasting_command_13_which_is_the_id(byte value)
    {
        Assert.Equal(31, LxCommand.LoadWrite);
        LxPacket.WriteByte(_buffer, 0, LxCommand.BroadcastId, LxCommand.LoadWrite, value);
        Assert.Equal(31, _buffer[4]);
        Assert.NotEqual(LxCommand.IdWrite, _buffer[4]);
    }

    [Fact]
    public void Ellerbach_xarm_reads_positions_unsigned_and_loses_the_sign()
    {
        Assert.Equal(-20, LxGoldenPacketTests.Parse("55 55 01 05 1C EC FF F2").Signed16(0));
        Assert.Equal(1015, LxGoldenPacketTests.Parse("55 55 01 05 1C F7 03 E3").Signed16(0));
    }

    [Fact]
    public void Ellerbach_xarm_sends_the_id_as_a_stray_parameter_of_a_read()
    {
        int count = LxPacket.Write(_buffer, 0, 3, LxCommand.PositionRead);
        Assert.Equal(6, count);
        Assert.Equal(3, _buffer[3]);
    }

    [Fact]
    public void Ellerbach_xarm_takes_the_answer_to_an_id_read_for_a_position()
    {
        LxReplyParser reply = LxGoldenPacketTests.Parse("55 55 05 04 0E 05 E3");
        Assert.Equal(LxCommand.IdRead, reply.Command);
        Assert.NotEqual(LxCommand.PositionRead, reply.Command);
        Assert.Equal(1, reply.ParameterCount);
    }

    [Fact]
    public void Ellerbach_xarm_reads_seven_of_the_eight_bytes_of_a_voltage()
    {
        byte[] reply = Hex("55 55 01 05 1B 88 1D 39");
        var parser = new LxReplyParser();
        parser.Append(reply, 0, 7);
        Assert.False(parser.TryTake());
        parser.Append(reply, 7, 1);
        Assert.True(parser.TryTake());
        Assert.Equal(7560, parser.Unsigned16(0));
    }
}
