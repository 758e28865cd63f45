using Tendon.Firmware.Control.Hiwonder;
using Tendon.Firmware.Control.Tests.Fuzzing;

namespace Tendon.Firmware.Control.Tests.Hiwonder;

public sealed class LxFuzzTests
{
    [Fact]
    public void Whatever_is_written_is_read_and_equals_an_independent_encoder()
    {
        var random = new Random(11);
        byte[] buffer = new byte[16];
        for (int i = 0; i < FuzzCampaign.Count(20000); i++)
        {
            byte id = (byte)random.Next(254), command = (byte)random.Next(256);
            int first = random.Next(65536), second = random.Next(65536);
            byte[] expected = Packet(id, command, (byte)first, (byte)(first >> 8), (byte)second, (byte)(second >> 8));
            int count = LxPacket.WritePair(buffer, 0, id, command, first, second);
            Assert.Equal(expected, buffer[..count]);
            var parser = new LxReplyParser();
            parser.Append(buffer, 0, count);
            Assert.True(parser.TryTake());
            Assert.True(parser.Id == id && parser.Command == command && parser.Unsigned16(0) == first && parser.Signed16(2) == (short)second);
        }
    }

    [Fact]
    public void Damaged_packets_and_garbage_neither_throw_nor_hide_the_good_one_behind_them()
    {
        var random = new Random(12);
        var parser = new LxReplyParser();
        int found = 0, sent = FuzzCampaign.Count(20000);
        for (int i = 0; i < sent; i++)
        {
            byte[] good = Packet(7, LxCommand.PositionRead, (byte)i, (byte)(i >> 8));
            byte[] bad = random.Next(2) == 0 ? FuzzCampaign.Damage(random, good) : FuzzCampaign.Bytes(random, 40);
            parser.Append(bad, 0, bad.Length);
            parser.Append(good, 0, good.Length);
            // Garbage can look like a header and hold the good packet back until its length is there.
            parser.Append(new byte[12], 0, 12);
            while (parser.TryTake())
                found += parser.Id == 7 && parser.Command == LxCommand.PositionRead && parser.ParameterCount == 2 && parser.Unsigned16(0) == (i & 0xFFFF) ? 1 : 0;
        }

        // Doubled and undamaged ones make it more than once; a false packet that swallows the good one is an 8-bit chance.
        Assert.True(found >= sent * 0.995, $"{found} of {sent}");
    }

    [Fact]
    public void A_single_changed_byte_is_always_noticed()
    {
        byte[] good = Packet(1, LxCommand.PositionRead, 0xEC, 0x01);
        for (int at = 2; at < good.Length; at++)
        {
            for (int value = 0; value < 256; value++)
            {
                byte[] bad = [.. good];
                bad[at] = (byte)value;
                var parser = new LxReplyParser();
                parser.Append(bad, 0, bad.Length);
                bool taken = parser.TryTake();
                Assert.True(value == good[at] || !taken || parser.ParameterCount != 2, $"byte {at} = {value}");
            }
        }
    }

    private static byte[] Packet(byte id, byte command, params byte[] parameters)
    {
        byte[] body = [id, (byte)(parameters.Length + 3), command, .. parameters];
        return [0x55, 0x55, .. body, (byte)(255 - (body.Sum(b => b) % 256))];
    }
}
