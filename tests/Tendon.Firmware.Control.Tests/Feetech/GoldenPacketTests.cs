using Tendon.Firmware.Control.Feetech;

namespace Tendon.Firmware.Control.Tests.Feetech;

/// <summary>Packets of the protocol document and of public test suites, byte for byte.</summary>
public sealed class GoldenPacketTests
{
    private readonly byte[] _buffer = new byte[128];

    [Fact]
    public void Ping() => Expect("FF FF 01 02 01 FB", StsPacket.WritePing(_buffer, 0, 1));

    [Theory]
    [InlineData(1, 0x38, 2, "FF FF 01 04 02 38 02 BE")]
    [InlineData(1, 0x2B, 1, "FF FF 01 04 02 2B 01 CC")]
    public void Read(byte id, byte address, byte count, string packet) => Expect(packet, StsPacket.WriteRead(_buffer, 0, id, address, count));

    [Theory]
    [InlineData(0xFE, 0x05, "01", "FF FF FE 04 03 05 01 F4")]
    [InlineData(1, 0x2A, "00 08 00 00 E8 03", "FF FF 01 09 03 2A 00 08 00 00 E8 03 D5")]
    [InlineData(10, 0x18, "01", "FF FF 0A 04 03 18 01 D5")]
    [InlineData(0xFE, 0x03, "01", "FF FF FE 04 03 03 01 F6")]
    [InlineData(1, 0x28, "01", "FF FF 01 04 03 28 01 CE")]
    [InlineData(1, 0x37, "00", "FF FF 01 04 03 37 00 C0")]
    [InlineData(1, 0x37, "01", "FF FF 01 04 03 37 01 BF")]
    public void Write(byte id, byte address, string data, string packet) =>
        Expect(packet, StsPacket.WriteWrite(_buffer, 0, id, address, Hex(data), Hex(data).Length));

    [Fact]
    public void Deferred_write_for_ids_1_to_10()
    {
        byte[] data = Hex("00 08 00 00 E8 03");
        for (byte id = 1; id <= 10; id++)
        {
            byte[] expected = Hex("FF FF 01 09 04 2A 00 08 00 00 E8 03 D4");
            expected[2] = id;
            expected[^1] = (byte)(0xD4 - (id - 1));
            Expect(Convert.ToHexString(expected), StsPacket.WriteRegWrite(_buffer, 0, id, 0x2A, data, data.Length));
        }

        Assert.Equal(0xCB, _buffer[12]);
    }

    [Theory]
    [InlineData(0xFE, StsInstruction.Action, "FF FF FE 02 05 FA")]
    [InlineData(1, StsInstruction.ResetTurns, "FF FF 01 02 0A F2")]
    [InlineData(1, StsInstruction.Calibrate, "FF FF 01 02 0B F1")]
    [InlineData(1, StsInstruction.Restore, "FF FF 01 02 06 F6")]
    [InlineData(1, StsInstruction.Backup, "FF FF 01 02 09 F3")]
    [InlineData(1, StsInstruction.Reboot, "FF FF 01 02 08 F4")]
    [InlineData(2, StsInstruction.Reboot, "FF FF 02 02 08 F3")]
    public void Instruction_without_parameters(byte id, byte instruction, string packet) =>
        Expect(packet, StsPacket.WriteInstruction(_buffer, 0, id, instruction));

    [Fact]
    public void Calibration_to_a_position() => Expect("FF FF 01 04 0B 00 04 EB", StsPacket.WriteCalibrate(_buffer, 0, 1, 1024));

    [Theory]
    [InlineData(0x38, 8, "01 02", "FF FF FE 06 82 38 08 01 02 36")]
    [InlineData(0x1E, 2, "0B 0C", "FF FF FE 06 82 1E 02 0B 0C 42")]
    public void Sync_read(byte address, byte count, string ids, string packet) =>
        Expect(packet, StsPacket.WriteSyncRead(_buffer, 0, address, count, Hex(ids), Hex(ids).Length));

    [Theory]
    [InlineData(0x2A, 6, "01 02 03 04", "00 08 00 00 E8 03 00 08 00 00 E8 03 00 08 00 00 E8 03 00 08 00 00 E8 03", "FF FF FE 20 83 2A 06 01 00 08 00 00 E8 03 02 00 08 00 00 E8 03 03 00 08 00 00 E8 03 04 00 08 00 00 E8 03 58")]
    [InlineData(0x1E, 2, "0B 0C", "00 00 0A 14", "FF FF FE 0A 83 1E 02 0B 00 00 0C 0A 14 1F")]
    [InlineData(0x2A, 4, "01 02", "00 08 E8 03 00 08 E8 03", "FF FF FE 0E 83 2A 04 01 00 08 E8 03 02 00 08 E8 03 59")]
    public void Sync_write(byte address, byte count, string ids, string data, string packet) =>
        Expect(packet, StsPacket.WriteSyncWrite(_buffer, 0, address, count, Hex(ids), Hex(ids).Length, Hex(data)));

    [Theory]
    [InlineData("FF FF 01 02 00 FC", 1, "")]
    [InlineData("FF FF 01 04 00 18 05 DD", 1, "18 05")]
    [InlineData("FF FF 01 0A 00 00 08 00 00 00 00 79 1E 55", 1, "00 08 00 00 00 00 79 1E")]
    [InlineData("FF FF 02 0A 00 FF 07 00 00 00 00 77 23 53", 2, "FF 07 00 00 00 00 77 23")]
    public void Reply(string packet, byte id, string parameters)
    {
        var parser = new StsReplyParser();
        byte[] bytes = Hex(packet);
        parser.Append(bytes, 0, bytes.Length);
        Assert.True(parser.TryTake());
        Assert.Equal(id, parser.Id);
        Assert.Equal(0, parser.Status);
        Assert.Equal(Hex(parameters), Enumerable.Range(0, parser.ParameterCount).Select(parser.Parameter));
        Assert.False(parser.TryTake());
    }

    [Fact]
    public void A_packet_that_does_not_fit_is_not_written()
    {
        Assert.Equal(0, StsPacket.WriteRead(new byte[7], 0, 1, 56, 2));
        Assert.Equal(0, StsPacket.WriteRead(new byte[8], 1, 1, 56, 2));
        Assert.Equal(8, StsPacket.WriteRead(new byte[8], 0, 1, 56, 2));
        Assert.Equal(0, StsPacket.WriteSyncWrite(new byte[2000], 0, 42, 6, new byte[60], 60, new byte[360]));
        Assert.Equal(0, StsPacket.WriteSyncWrite(new byte[2000], 0, 42, 6, new byte[4], 4, new byte[23]));
    }

    private static byte[] Hex(string text) => Convert.FromHexString(text.Replace(" ", ""));

    private void Expect(string packet, int length) => Assert.Equal(Hex(packet), _buffer[..length]);
}
