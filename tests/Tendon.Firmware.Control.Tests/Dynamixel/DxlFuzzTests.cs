using Tendon.Firmware.Control.Dynamixel;
using Tendon.Firmware.Control.Tests.Fuzzing;

namespace Tendon.Firmware.Control.Tests.Dynamixel;

public sealed class DxlFuzzTests
{
    [Fact]
    public void Stuffing_is_taken_out_again_and_never_leaves_a_header_inside()
    {
        var random = new Random(21);
        byte[] buffer = new byte[200];
        for (int i = 0; i < FuzzCampaign.Count(20000); i++)
        {
            // The three bytes that matter, and little else.
            byte[] data = [.. Enumerable.Range(0, random.Next(40)).Select(_ => (byte)(random.Next(8) == 0 ? random.Next(256) : random.Next(3) == 0 ? 0xFD : 0xFF))];
            byte[] parameters = [0, .. data];
            int count = DxlPacket.WriteInstruction(buffer, 0, 5, DxlInstruction.Status, parameters, parameters.Length);
            Assert.Equal(Status(5, 0, data), buffer[..count]);
            for (int k = 7; k + 3 < count - 2; k++)
                Assert.False(buffer[k] == 0xFF && buffer[k + 1] == 0xFF && buffer[k + 2] == 0xFD && buffer[k + 3] != 0xFD, Convert.ToHexString(buffer[..count]));
            var parser = new DxlReplyParser();
            parser.Append(buffer, 0, count);
            Assert.True(parser.TryTake());
            Assert.Equal(data, Enumerable.Range(0, parser.ParameterCount).Select(parser.Parameter));
        }
    }

    [Fact]
    public void Damaged_packets_and_garbage_neither_throw_nor_hide_the_good_one_behind_them()
    {
        var random = new Random(22);
        var parser = new DxlReplyParser();
        int found = 0, wrong = 0, sent = FuzzCampaign.Count(20000);
        for (int i = 0; i < sent; i++)
        {
            byte[] good = Status(9, 0, (byte)i, (byte)(i >> 8), 0xFF, 0xFF, 0xFD, 1);
            byte[] bad = random.Next(2) == 0 ? FuzzCampaign.Damage(random, good) : FuzzCampaign.Bytes(random, 60);
            parser.Append(bad, 0, bad.Length);
            parser.Append(good, 0, good.Length);
            parser.Append(new byte[110], 0, 110);
            while (parser.TryTake())
            {
                bool isGood = parser.Id == 9 && parser.ParameterCount == 6 && (ushort)parser.Signed16(0) == (i & 0xFFFF) && parser.Parameter(5) == 1;
                found += isGood ? 1 : 0;
                wrong += isGood ? 0 : 1;
            }
        }

        Assert.True(found >= sent, $"{found} of {sent}");
        Assert.True(wrong <= 1 + (sent / 10000), $"{wrong} false packets of {sent}");
    }

    [Fact]
    public void Every_single_and_double_bit_error_in_a_packet_is_noticed()
    {
        byte[] good = Status(1, 0, 0xA6, 0, 0, 0);
        int bits = good.Length * 8;
        for (int first = 0; first < bits; first++)
        {
            for (int second = first; second < bits; second++)
            {
                byte[] bad = [.. good];
                bad[first / 8] ^= (byte)(1 << (first % 8));
                if (second != first)
                    bad[second / 8] ^= (byte)(1 << (second % 8));
                var parser = new DxlReplyParser();
                parser.Append(bad, 0, bad.Length);
                Assert.False(parser.TryTake());
            }
        }
    }

    [Fact]
    public void An_echo_of_any_request_is_no_answer()
    {
        byte[] buffer = new byte[64];
        var parser = new DxlReplyParser();
        for (int instruction = 0; instruction < 256; instruction++)
        {
            if (instruction == DxlInstruction.Status)
                continue;
            int count = DxlPacket.WriteInstruction(buffer, 0, 1, (byte)instruction);
            parser.Append(buffer, 0, count);
            Assert.False(parser.TryTake());
        }

        Assert.Equal(255u, parser.EchoCount);
    }

    // Written from the protocol's description alone: replace, then a CRC bit by bit.
    internal static byte[] Status(byte id, byte error, params byte[] parameters)
    {
        var body = new List<byte> { 0x55, error };
        body.AddRange(parameters);
        for (int i = 0; i + 2 < body.Count; i++)
        {
            if (body[i] == 0xFF && body[i + 1] == 0xFF && body[i + 2] == 0xFD)
                body.Insert(i + 3, 0xFD);
        }

        int length = body.Count + 2;
        List<byte> packet = [0xFF, 0xFF, 0xFD, 0, id, (byte)length, (byte)(length >> 8), .. body];
        uint remainder = 0;
        foreach (byte value in packet)
        {
            for (int bit = 7; bit >= 0; bit--)
            {
                bool divides = ((remainder >> 15) & 1) != (uint)((value >> bit) & 1);
                remainder = (remainder << 1) & 0xFFFF;
                if (divides)
                    remainder ^= 0x8005;
            }
        }

        return [.. packet, (byte)remainder, (byte)(remainder >> 8)];
    }
}
