using Tendon.Firmware.Control.Feetech;
using Tendon.Firmware.Control.Tests.Fuzzing;

namespace Tendon.Firmware.Control.Tests.Feetech;

public sealed class StsFuzzTests
{
    [Fact]
    public void Whatever_is_written_equals_an_independent_encoder()
    {
        var random = new Random(31);
        byte[] buffer = new byte[300];
        for (int i = 0; i < FuzzCampaign.Count(20000); i++)
        {
            byte id = (byte)random.Next(254), address = (byte)random.Next(256);
            byte[] data = FuzzCampaign.Bytes(random, 60);
            int count = StsPacket.WriteWrite(buffer, 0, id, address, data, data.Length);
            byte[] body = [id, (byte)(data.Length + 3), 3, address, .. data];
            Assert.Equal([0xFF, 0xFF, .. body, (byte)(255 - (body.Sum(b => b) % 256))], buffer[..count]);
        }
    }

    [Fact]
    public void Damaged_packets_and_garbage_neither_throw_nor_hide_the_good_one_behind_them()
    {
        var random = new Random(32);
        var parser = new StsReplyParser();
        int found = 0, sent = FuzzCampaign.Count(20000);
        for (int i = 0; i < sent; i++)
        {
            byte[] body = [9, 6, 0, (byte)i, (byte)(i >> 8), 1, 2];
            byte[] good = [0xFF, 0xFF, .. body, (byte)(255 - (body.Sum(b => b) % 256))];
            byte[] bad = random.Next(2) == 0 ? FuzzCampaign.Damage(random, good) : FuzzCampaign.Bytes(random, 60);
            parser.Append(bad, 0, bad.Length);
            parser.Append(good, 0, good.Length);
            parser.Append(new byte[40], 0, 40);
            while (parser.TryTake())
                found += parser.Id == 9 && parser.ParameterCount == 4 && parser.Parameter16(0) == (i & 0xFFFF) ? 1 : 0;
        }

        Assert.True(found >= sent * 0.995, $"{found} of {sent}");
    }

    [Fact]
    public void Sign_and_magnitude_go_both_ways_for_every_value_and_sign_bit()
    {
        foreach (int signBit in new[] { SignMagnitude.LoadSignBit, SignMagnitude.OffsetSignBit, SignMagnitude.PositionSignBit })
        {
            int largest = (1 << signBit) - 1;
            for (int value = -largest; value <= largest; value++)
                Assert.Equal(value, SignMagnitude.Decode(SignMagnitude.Encode(value, signBit), signBit));
        }
    }
}
