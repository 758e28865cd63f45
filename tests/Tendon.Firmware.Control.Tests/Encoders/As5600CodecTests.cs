using Tendon.Firmware.Control.Encoders;
using Tendon.Firmware.Control.Tests.Fuzzing;

namespace Tendon.Firmware.Control.Tests.Encoders;

public sealed class As5600CodecTests
{
    [Theory]
    [InlineData(0x20, true)]
    [InlineData(0x27, true)]
    [InlineData(0x00, false)]
    [InlineData(0x30, false)]
    [InlineData(0x28, false)]
    [InlineData(0x38, false)]
    [InlineData(0x10, false)]
    public void A_sample_counts_only_with_a_magnet_at_the_right_distance(byte status, bool valid) => Assert.Equal(valid, As5600Codec.IsValid(status));

    [Fact]
    public void Angles_have_twelve_bits_whatever_stands_above_them()
    {
        var random = new Random(53);
        byte[] sample = new byte[As5600Codec.SampleLength];
        for (int i = 0; i < FuzzCampaign.Count(20000); i++)
        {
            random.NextBytes(sample);
            Assert.Equal(((sample[1] * 256) + sample[2]) % 4096, As5600Codec.RawSteps(sample));
            Assert.Equal(((sample[3] * 256) + sample[4]) % 4096, As5600Codec.Steps(sample));
        }
    }
}
