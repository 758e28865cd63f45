using Tendon.Firmware.Control.Feetech;
using static Tendon.Firmware.Control.Tests.Fuzzing.FuzzCampaign;

namespace Tendon.Firmware.Control.Tests.Feetech;

/// <summary>Mistakes and traps found in published Feetech drivers, by name, and what the sources disagree about.</summary>
public sealed class OtherDriversBugsTests
{
    [Theory]
    [InlineData(-709)]
    [InlineData(-2006)]
    [InlineData(1624)]
    public void LeRobot_calibration_fixture_offsets_are_sign_and_magnitude_with_bit_11(int offset) =>
        Assert.Equal(offset, SignMagnitude.Decode(SignMagnitude.Encode(offset, SignMagnitude.OffsetSignBit), SignMagnitude.OffsetSignBit));

    [Fact]
    public void LeRobot_issue_1296_writes_an_offset_of_2114_that_the_register_cannot_hold() =>
        Assert.Equal(2047, SignMagnitude.Decode(SignMagnitude.Encode(2114, SignMagnitude.OffsetSignBit), SignMagnitude.OffsetSignBit));

    [Fact]
    public void LeRobot_issues_4207_and_4282_a_corrupt_status_packet_ends_the_loop()
    {
        var parser = new StsReplyParser();
        byte[] corrupt = Hex("FF FF 01 04 00 18 05 DE"), good = Hex("FF FF 01 04 00 18 05 DD");
        parser.Append(corrupt, 0, corrupt.Length);
        Assert.False(parser.TryTake());
        parser.Append(good, 0, good.Length);
        Assert.True(parser.TryTake());
        Assert.Equal(1304, parser.Parameter16(0));
        Assert.Equal(1u, parser.ChecksumErrorCount);
    }

    [Fact]
    public void Drivers_that_trip_on_status_bit_4_stop_at_torque_enabled() => Assert.Equal(0, StsFeedback.StatusMask & 0x10);

    [Fact]
    public void The_mock_of_lerobot_has_0x1234_in_both_byte_orders()
    {
        byte[] reply = Hex("FF FF 01 06 00 34 12 12 34 6C");
        var parser = new StsReplyParser();
        parser.Append(reply, 0, reply.Length);
        Assert.True(parser.TryTake());
        Assert.Equal(0x1234, parser.Parameter16(0));
        Assert.Equal(0x1234, parser.BigEndianParameter16(2));
    }

    [Fact]
    public void The_lock_of_an_scs_servo_stands_where_an_sts_servo_has_its_torque_limit()
    {
        Assert.Equal(48, ScsRegister.Lock);
        Assert.Equal(55, StsRegister.Lock);
        Assert.Equal(ScsRegister.Lock, StsRegister.TorqueLimit);
    }

    [Fact]
    public void Baud_tables_agree_up_to_115200_only_and_the_driver_uses_no_more()
    {
        for (int index = 0; index <= 4; index++)
        {
            Assert.Equal(StsBaud.BitsPerS(index), StsBaud.AlternativeBitsPerS(index));
            Assert.Equal(index, StsBaud.IndexOf(StsBaud.BitsPerS(index)));
        }

        Assert.Equal((76800, 57600), (StsBaud.BitsPerS(5), StsBaud.AlternativeBitsPerS(5)));
        Assert.Equal((57600, 38400), (StsBaud.BitsPerS(6), StsBaud.AlternativeBitsPerS(6)));
        Assert.Equal((38400, 19200), (StsBaud.BitsPerS(7), StsBaud.AlternativeBitsPerS(7)));
        Assert.All(new[] { 76800, 57600, 38400, 19200, 9600, 0 }, rate => Assert.Equal(-1, StsBaud.IndexOf(rate)));
        Assert.Equal(0, StsBaud.BitsPerS(8));
    }
}
