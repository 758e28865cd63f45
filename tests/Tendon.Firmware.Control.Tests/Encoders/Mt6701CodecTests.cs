using Tendon.Firmware.Control.Encoders;
using Tendon.Firmware.Control.Tests.Fuzzing;

namespace Tendon.Firmware.Control.Tests.Encoders;

public sealed class Mt6701CodecTests
{
    [Theory]
    [InlineData(0, 0x00)]
    [InlineData(1, 0x03)]
    [InlineData(2, 0x06)]
    [InlineData(3, 0x05)]
    [InlineData(4, 0x0C)]
    public void The_crc_begins_like_the_published_table(int value, int crc) => Assert.Equal(crc, Mt6701Codec.Crc(value));

    [Fact]
    public void Every_single_and_double_bit_error_of_a_frame_is_noticed()
    {
        var random = new Random(51);
        for (int i = 0; i < FuzzCampaign.Count(200); i++)
        {
            int frame = Frame(random.Next(16384), 0);
            Assert.True(Mt6701Codec.IsValid(frame));
            for (int first = 0; first < 24; first++)
            {
                for (int second = first; second < 24; second++)
                    Assert.False(Mt6701Codec.IsIntact(frame ^ (1 << first) ^ (first == second ? 0 : 1 << second)));
            }
        }
    }

    [Fact]
    public void A_random_frame_passes_one_time_in_64()
    {
        var random = new Random(52);
        int count = FuzzCampaign.Count(64000), passed = 0;
        for (int i = 0; i < count; i++)
            passed += Mt6701Codec.IsIntact(random.Next(1 << 24)) ? 1 : 0;
        Assert.InRange(passed, count / 64 * 0.85, count / 64 * 1.15);
    }

    [Fact]
    public void Angle_and_status_are_read_from_the_wire_in_order()
    {
        int frame = Frame(0x2ABC, Mt6701Codec.Pushed);
        byte[] wire = [0, (byte)(frame >> 16), (byte)(frame >> 8), (byte)frame];
        Assert.Equal(frame, Mt6701Codec.Frame(wire, 1));
        Assert.Equal(0x2ABC, Mt6701Codec.Steps(frame));
        Assert.Equal(Mt6701Codec.Pushed, Mt6701Codec.Status(frame));
        Assert.True(Mt6701Codec.IsValid(frame));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void A_wrong_field_or_a_lost_track_is_no_angle(int status)
    {
        int frame = Frame(100, status);
        Assert.True(Mt6701Codec.IsIntact(frame));
        Assert.False(Mt6701Codec.IsValid(frame));
    }

    [Fact]
    public void The_two_registers_on_i2c_hold_14_bits() => Assert.Equal(0x2ABC, Mt6701Codec.I2cSteps([0xAA, 0xF0 | 3]));

    // Polynomial division on paper: 18 bits, then six zeros, by 1000011.
    private static int Frame(int steps, int status)
    {
        int data = (steps << 4) | status;
        long remainder = (long)data << 6;
        for (int bit = 23; bit >= 6; bit--)
        {
            if ((remainder >> bit & 1) != 0)
                remainder ^= 0b1000011L << (bit - 6);
        }

        return (data << 6) | (int)remainder;
    }
}
