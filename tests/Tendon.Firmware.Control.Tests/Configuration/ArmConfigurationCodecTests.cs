using System.Text;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Tests.Bench;

namespace Tendon.Firmware.Control.Tests.Configuration;

public sealed class ArmConfigurationCodecTests
{
    private readonly byte[] _stored = new byte[2048];
    private readonly int _length;

    public ArmConfigurationCodecTests() => _length = ArmConfigurationCodec.Write(ArmRig.Arm(6), _stored, 0);

    [Fact]
    public void What_is_written_is_read()
    {
        Assert.Equal(ArmConfigurationCodec.SizeFor(6), _length);
        Assert.Equal(ConfigurationResult.Ok, ArmConfigurationCodec.Read(_stored, 0, _stored.Length, out ArmConfiguration read));
        byte[] again = new byte[2048];
        Assert.Equal(_length, ArmConfigurationCodec.Write(read, again, 0));
        Assert.Equal(_stored, again);
    }

    [Fact]
    public void Linkages_and_coupled_limits_are_kept()
    {
        ArmConfiguration arm = ArmRig.Arm(3);
        arm.BusFamily = BusFamily.PulsePca9685;
        (arm.Joints[2].LinkedJoint, arm.Joints[2].LinkedPpm) = (1, -1234567);
        arm.Joints[2].Coupled = new CoupledRange { Joint = 0, MinSlopePpm = -675500, MinOffsetUrad = -3000000, MaxSlopePpm = 716500, MaxOffsetUrad = 3000001 };
        int length = ArmConfigurationCodec.Write(arm, _stored, 0);
        Assert.Equal(ConfigurationResult.Ok, ArmConfigurationCodec.Read(_stored, 0, length, out ArmConfiguration read));
        CoupledRange range = read.Joints[2].Coupled;
        Assert.Equal((1, -1234567), (read.Joints[2].LinkedJoint, read.Joints[2].LinkedPpm));
        Assert.Equal((0, -675500, -3000000, 716500, 3000001), (range.Joint, range.MinSlopePpm, range.MinOffsetUrad, range.MaxSlopePpm, range.MaxOffsetUrad));
        Assert.False(read.Joints[1].Coupled.IsSet);
    }

    [Fact]
    public void One_flipped_bit_anywhere_is_noticed()
    {
        for (int bit = 0; bit < _length * 8; bit++)
        {
            _stored[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(ConfigurationResult.Ok, ArmConfigurationCodec.Read(_stored, 0, _length, out _));
            _stored[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Truncation_garbage_and_wrong_ranges_are_refused_without_an_exception()
    {
        for (int length = 0; length < _length; length++)
            Assert.NotEqual(ConfigurationResult.Ok, ArmConfigurationCodec.Read(_stored, 0, length, out _));
        var random = new Random(9);
        byte[] garbage = new byte[400];
        for (int i = 0; i < 5000; i++)
        {
            random.NextBytes(garbage);
            if (i % 2 == 0)
                _stored.AsSpan(0, 6).CopyTo(garbage);
            Assert.NotEqual(ConfigurationResult.Ok, ArmConfigurationCodec.Read(garbage, random.Next(-5, 10), random.Next(500), out _));
        }

        Assert.Equal(0, ArmConfigurationCodec.Write(ArmRig.Arm(6), new byte[10], 0));
    }

    [Fact]
    public void The_crc_is_the_common_one() => Assert.Equal(0xCBF43926, Crc32.Of(Encoding.ASCII.GetBytes("123456789"), 0, 9));
}
