using Tendon.Firmware.Control.Dynamixel;
using static Tendon.Firmware.Control.Tests.Fuzzing.FuzzCampaign;

namespace Tendon.Firmware.Control.Tests.Dynamixel;

/// <summary>Packets of the maker's manual and of public test suites, byte for byte.</summary>
public sealed class DxlGoldenPacketTests
{
    private readonly byte[] _buffer = new byte[64];

    [Fact]
    public void The_crc_has_its_check_value()
    {
        byte[] bytes = Hex("FF FF FD 00 2A 03 00 01");
        Assert.Equal(0xD216, DxlCrc.Of(bytes, 0, bytes.Length));
    }

    [Theory]
    [InlineData(1, DxlInstruction.Ping, "FF FF FD 00 01 03 00 01 19 4E")]
    [InlineData(2, DxlInstruction.Ping, "FF FF FD 00 02 03 00 01 19 72")]
    [InlineData(0xFE, DxlInstruction.Ping, "FF FF FD 00 FE 03 00 01 31 42")]
    [InlineData(1, DxlInstruction.Action, "FF FF FD 00 01 03 00 05 02 CE")]
    [InlineData(1, DxlInstruction.Reboot, "FF FF FD 00 01 03 00 08 2F 4E")]
    [InlineData(2, DxlInstruction.Reboot, "FF FF FD 00 02 03 00 08 2F 72")]
    public void Instruction_without_parameters(byte id, byte instruction, string packet) =>
        Expect(packet, DxlPacket.WriteInstruction(_buffer, 0, id, instruction));

    [Theory]
    [InlineData(DxlInstruction.FactoryReset, "01", "FF FF FD 00 01 04 00 06 01 A1 E6")]
    [InlineData(DxlInstruction.Clear, "01 44 58 4C 22", "FF FF FD 00 01 08 00 10 01 44 58 4C 22 B1 DC")]
    public void Instruction_with_parameters(byte instruction, string parameters, string packet) =>
        Expect(packet, DxlPacket.WriteInstruction(_buffer, 0, 1, instruction, Hex(parameters), Hex(parameters).Length));

    [Theory]
    [InlineData(1, 132, 4, "FF FF FD 00 01 07 00 02 84 00 04 00 1D 15")]
    [InlineData(1, 0x2B, 2, "FF FF FD 00 01 07 00 02 2B 00 02 00 2E CD")]
    public void Read(byte id, int address, int count, string packet) => Expect(packet, DxlPacket.WriteRead(_buffer, 0, id, address, count));

    [Theory]
    [InlineData(DxlInstruction.Write, 116, "00 02 00 00", "FF FF FD 00 01 09 00 03 74 00 00 02 00 00 CA 89")]
    [InlineData(DxlInstruction.RegWrite, 104, "C8 00 00 00", "FF FF FD 00 01 09 00 04 68 00 C8 00 00 00 AE 8E")]
    public void Write(byte instruction, int address, string data, string packet) =>
        Expect(packet, DxlPacket.WriteWrite(_buffer, 0, 1, instruction, address, Hex(data), 4));

    [Fact]
    public void Sync_read() => Expect("FF FF FD 00 FE 09 00 82 84 00 04 00 01 02 CE FA", DxlPacket.WriteSyncRead(_buffer, 0, 132, 4, [1, 2], 2));

    [Fact]
    public void Sync_write() => Expect(
        "FF FF FD 00 FE 11 00 83 74 00 04 00 01 96 00 00 00 02 AA 00 00 00 82 87",
        DxlPacket.WriteSyncWrite(_buffer, 0, 116, 4, [1, 2], 2, Hex("96 00 00 00 AA 00 00 00")));

    [Fact]
    public void Bulk_read() => Expect(
        "FF FF FD 00 FE 0D 00 92 01 90 00 02 00 02 92 00 01 00 1A 05",
        DxlPacket.WriteBulkRead(_buffer, 0, [1, 2], [144, 146], [2, 1], 2));

    [Fact]
    public void Bulk_write() => Expect(
        "FF FF FD 00 FE 10 00 93 01 20 00 02 00 A0 00 02 1F 00 01 00 50 B7 68",
        DxlPacket.WriteBulkWrite(_buffer, 0, [1, 2], [32, 31], [2, 1], 2, Hex("A0 00 50")));

    [Theory]
    [InlineData("FF FF FD 00 01 07 00 55 00 06 04 26 65 5D", 1, "06 04 26")]
    [InlineData("FF FF FD 00 02 07 00 55 00 06 04 26 6F 6D", 2, "06 04 26")]
    [InlineData("FF FF FD 00 01 08 00 55 00 A6 00 00 00 8C C0", 1, "A6 00 00 00")]
    [InlineData("FF FF FD 00 01 04 00 55 00 A1 0C", 1, "")]
    [InlineData("FF FF FD 00 02 08 00 55 00 1F 08 00 00 BA BE", 2, "1F 08 00 00")]
    [InlineData("FF FF FD 00 01 06 00 55 00 77 00 C3 69", 1, "77 00")]
    [InlineData("FF FF FD 00 02 05 00 55 00 24 8B A9", 2, "24")]
    public void Status(string packet, byte id, string parameters)
    {
        DxlReplyParser reply = Parse(packet);
        Assert.Equal(id, reply.Id);
        Assert.Equal(0, reply.Error);
        Assert.Equal(Hex(parameters), Enumerable.Range(0, reply.ParameterCount).Select(reply.Parameter));
        Assert.False(reply.TryTake());
    }

    [Fact]
    public void The_values_in_the_published_answers()
    {
        Assert.Equal(1030, Parse("FF FF FD 00 01 07 00 55 00 06 04 26 65 5D").Signed16(0));
        Assert.Equal(166, Parse("FF FF FD 00 01 08 00 55 00 A6 00 00 00 8C C0").Signed32(0));
    }

    [Fact]
    public void A_packet_that_does_not_fit_is_not_written()
    {
        Assert.Equal(0, DxlPacket.WriteRead(new byte[13], 0, 1, 132, 4));
        Assert.Equal(14, DxlPacket.WriteRead(new byte[14], 0, 1, 132, 4));
        Assert.Equal(0, DxlPacket.WriteSyncWrite(_buffer, 0, 116, 4, [1, 2], 2, new byte[7]));
        Assert.Equal(0, DxlPacket.WriteSyncRead(_buffer, 0, 116, 4, [1], 2));
        // Room for the plain packet, none for its stuffing.
        Assert.Equal(0, DxlPacket.WriteWrite(new byte[15], 0, 1, DxlInstruction.Write, 116, [0xFF, 0xFF, 0xFD], 3));
        Assert.Equal(16, DxlPacket.WriteWrite(new byte[16], 0, 1, DxlInstruction.Write, 116, [0xFF, 0xFF, 0xFD], 3));
    }

    internal static DxlReplyParser Parse(string packet)
    {
        var parser = new DxlReplyParser();
        byte[] bytes = Hex(packet);
        parser.Append(bytes, 0, bytes.Length);
        Assert.True(parser.TryTake());
        return parser;
    }

    private void Expect(string packet, int length) => Assert.Equal(Hex(packet), _buffer[..length]);
}
