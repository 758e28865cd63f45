using Tendon.Firmware.Control.Hiwonder;
using static Tendon.Firmware.Control.Tests.Fuzzing.FuzzCampaign;

namespace Tendon.Firmware.Control.Tests.Hiwonder;

/// <summary>Published packets of the LX protocol, the printed one with a wrong checksum included.</summary>
public sealed class LxGoldenPacketTests
{
    private readonly byte[] _buffer = new byte[32];

    [Fact]
    public void Move() => Expect("55 55 01 07 01 F4 01 E8 03 16", LxPacket.WriteMove(_buffer, 0, 1, 500, 1000));

    [Fact]
    public void A_published_move_with_a_wrong_checksum_is_refused()
    {
        var parser = new LxReplyParser();
        byte[] printed = Hex("55 55 01 07 01 F4 01 E8 03 10");
        parser.Append(printed, 0, printed.Length);
        Assert.False(parser.TryTake());
        Assert.Equal(1u, parser.ChecksumErrorCount);
    }

    [Theory]
    [InlineData(1, LxCommand.MoveStop, "55 55 01 03 0C EF")]
    [InlineData(1, LxCommand.PositionRead, "55 55 01 03 1C DF")]
    [InlineData(1, LxCommand.VinRead, "55 55 01 03 1B E0")]
    [InlineData(0xFE, LxCommand.IdRead, "55 55 FE 03 0E F0")]
    public void Command_without_parameters(byte id, byte command, string packet) => Expect(packet, LxPacket.Write(_buffer, 0, id, command));

    [Theory]
    [InlineData(100, "55 55 01 07 1D 01 00 64 00 75")]
    [InlineData(-100, "55 55 01 07 1D 01 00 9C FF 3E")]
    public void Motor_mode(int speed, string packet) => Expect(packet, LxPacket.WriteMotorMode(_buffer, 0, 1, speed));

    [Theory]
    [InlineData(1, "55 55 01 04 1F 01 DA")]
    [InlineData(0, "55 55 01 04 1F 00 DB")]
    public void Torque(byte value, string packet) => Expect(packet, LxPacket.WriteByte(_buffer, 0, 1, LxCommand.LoadWrite, value));

    [Fact]
    public void Position_reply()
    {
        LxReplyParser reply = Parse("55 55 01 05 1C EC 01 F0");
        Assert.Equal(492, reply.Signed16(0));
        Assert.Equal(118.08, reply.Signed16(0) * 0.24, 2);
    }

    [Fact]
    public void Printed_errata_the_offset_is_read_by_command_19_of_length_3_and_a_move_goes_to_1000()
    {
        Assert.Equal(6, LxPacket.Write(_buffer, 0, 1, LxCommand.OffsetRead));
        Assert.Equal(19, _buffer[4]);
        Assert.Equal(3, _buffer[3]);
        LxPacket.WriteMove(_buffer, 0, 1, 1000, 0);
        Assert.Equal(1000, _buffer[5] | (_buffer[6] << 8));
    }

    [Theory]
    [InlineData(-1, 0, 0, 0)]
    [InlineData(1001, 30001, 1000, 30000)]
    [InlineData(int.MaxValue, int.MinValue, 1000, 0)]
    public void A_move_out_of_range_is_clamped(int position, int timeMs, int expectedPosition, int expectedTimeMs)
    {
        LxPacket.WriteMove(_buffer, 0, 1, position, timeMs);
        Assert.Equal(expectedPosition, _buffer[5] | (_buffer[6] << 8));
        Assert.Equal(expectedTimeMs, _buffer[7] | (_buffer[8] << 8));
    }

    [Fact]
    public void A_packet_that_does_not_fit_is_not_written()
    {
        Assert.Equal(0, LxPacket.WriteMove(new byte[9], 0, 1, 500, 0));
        Assert.Equal(0, LxPacket.WriteMove(new byte[10], 1, 1, 500, 0));
        Assert.Equal(0, LxPacket.Write(new byte[6], -1, 1, LxCommand.MoveStop));
        Assert.Equal(10, LxPacket.WriteMove(new byte[10], 0, 1, 500, 0));
    }

    internal static LxReplyParser Parse(string packet)
    {
        var parser = new LxReplyParser();
        byte[] bytes = Hex(packet);
        parser.Append(bytes, 0, bytes.Length);
        Assert.True(parser.TryTake());
        return parser;
    }

    private void Expect(string packet, int length) => Assert.Equal(Hex(packet), _buffer[..length]);
}
