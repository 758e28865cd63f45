using Tendon.Firmware.Control.Feetech;

namespace Tendon.Firmware.Control.Tests.Feetech;

public sealed class StsReplyParserTests
{
    private static readonly byte[] Good = Convert.FromHexString("FFFF010A0000080000000079" + "1E55");

    [Fact]
    public void A_good_packet_behind_a_damaged_one_is_found()
    {
        var parser = new StsReplyParser();
        byte[] damaged = [.. Good];
        damaged[6] ^= 1;
        Feed(parser, damaged, Good);
        Assert.True(parser.TryTake());
        Assert.Equal(1u, parser.ChecksumErrorCount);
        Assert.False(parser.TryTake());
    }

    [Fact]
    public void A_truncated_packet_does_not_take_the_next_one_with_it()
    {
        var parser = new StsReplyParser();
        Feed(parser, Good[..9], Good);
        Assert.True(parser.TryTake());
        Assert.False(parser.TryTake());
    }

    [Fact]
    public void Extra_header_bytes_are_skipped()
    {
        var parser = new StsReplyParser();
        Feed(parser, [0xFF, 0xFF, 0xFF], Good);
        Assert.True(parser.TryTake());
        Assert.Equal(1, parser.Id);
    }

    [Fact]
    public void Packets_may_arrive_byte_by_byte()
    {
        var parser = new StsReplyParser();
        int found = 0;
        foreach (byte value in Good.Concat(Good))
        {
            Feed(parser, [value]);
            while (parser.TryTake())
                found++;
        }

        Assert.Equal(2, found);
    }

    [Fact]
    public void Any_garbage_between_packets_loses_none_of_them_for_long()
    {
        var random = new Random(3);
        var parser = new StsReplyParser();
        int found = 0;
        for (int i = 0; i < 5000; i++)
        {
            byte[] garbage = new byte[random.Next(40)];
            random.NextBytes(garbage);
            Feed(parser, garbage, Good);
            while (parser.TryTake())
                found += parser.Id == 1 && parser.ParameterCount == 8 ? 1 : 0;
        }

        // Garbage that looks like a header can delay a packet, not lose it; only the very last may still wait.
        Assert.InRange(found, 4990, 5010);
    }

    [Fact]
    public void A_flood_without_packets_is_bounded()
    {
        var parser = new StsReplyParser();
        byte[] flood = new byte[10000];
        Array.Fill(flood, (byte)0xFF);
        Feed(parser, flood);
        Assert.False(parser.TryTake());
        Feed(parser, Good);
        Assert.True(parser.TryTake());
    }

    private static void Feed(StsReplyParser parser, params byte[][] parts)
    {
        foreach (byte[] part in parts)
            parser.Append(part, 0, part.Length);
    }
}
