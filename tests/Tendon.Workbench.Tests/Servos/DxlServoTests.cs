using Tendon.Workbench.Servos;
using Tendon.Workbench.Servos.Dxl;

namespace Tendon.Workbench.Tests.Servos;

/// <summary>The Dynamixel emulator against the packets of the maker's manual, byte for byte.</summary>
public sealed class DxlServoTests
{
    private static readonly ServoParameters s_quiet = new() { EncoderNoiseTicks = 0, RatedSupplyV = 7.4 };
    private readonly DxlServo _one = new(1, s_quiet, 166 * DxlServo.StepRad, 1, model: 1030), _two = new(2, s_quiet, 0x81F * DxlServo.StepRad, 2, model: 1030);
    private readonly WireFixture _wire;

    public DxlServoTests()
    {
        _wire = new WireFixture(new DxlBus([_one, _two]), 1_000_000, _one, _two);
        _wire.Wait(0.01);
    }

    [Theory]
    [InlineData("FF FF FD 00 01 03 00 01 19 4E", "FF FF FD 00 01 07 00 55 00 06 04 26 65 5D")]
    [InlineData("FF FF FD 00 01 07 00 02 84 00 04 00 1D 15", "FF FF FD 00 01 08 00 55 00 A6 00 00 00 8C C0")]
    [InlineData("FF FF FD 00 01 09 00 03 74 00 00 02 00 00 CA 89", "FF FF FD 00 01 04 00 55 00 A1 0C")]
    [InlineData("FF FF FD 00 FE 09 00 82 84 00 04 00 01 02 CE FA", "FF FF FD 00 01 08 00 55 00 A6 00 00 00 8C C0 FF FF FD 00 02 08 00 55 00 1F 08 00 00 BA BE")]
    [InlineData("FF FF FD 00 FE 11 00 83 74 00 04 00 01 96 00 00 00 02 AA 00 00 00 82 87", "")]
    public void The_manuals_packets_are_answered_as_the_manual_says(string question, string answer) => Assert.Equal(answer, _wire.Ask(question));

    [Fact]
    public void A_broadcast_ping_is_answered_by_all_in_turn() =>
        Assert.Equal("FF FF FD 00 01 07 00 55 00 06 04 26 65 5D FF FF FD 00 02 07 00 55 00 06 04 26 6F 6D", _wire.Ask("FF FF FD 00 FE 03 00 01 31 42"));

    [Fact]
    public void A_registered_write_waits_for_its_action()
    {
        _wire.Ask("FF FF FD 00 01 09 00 04 68 00 C8 00 00 00 AE 8E");
        Assert.Equal(0, _one.Table.Long(104));
        _wire.Ask("FF FF FD 00 01 03 00 05 02 CE");
        Assert.Equal(200, _one.Table.Long(104));
    }

    [Fact]
    public void A_wrong_crc_is_not_answered() => Assert.Equal("", _wire.Ask("FF FF FD 00 01 03 00 01 19 4F"));

    [Fact]
    public void A_goal_beyond_its_limits_is_refused_and_torque_locks_the_eeprom()
    {
        Assert.Equal(6, _one.Write(116, [0x00, 0x20, 0, 0], 0));
        Assert.Equal(0, _one.Write(11, [3], 0));
        Assert.Equal(0, _one.Write(64, [1], 0));
        Assert.Equal(7, _one.Write(11, [4], 0));
    }

    [Fact]
    public void Silence_trips_the_watchdog_which_makes_goals_read_only_until_zero_is_written()
    {
        Assert.Equal(0, _one.Write(64, [1], 0));
        Assert.Equal(0, _one.Write(98, [5], 10_000));
        _wire.Wait(0.08);
        Assert.False(_one.HasTripped);
        _wire.Wait(0.1);
        Assert.True(_one.HasTripped && _one.HasTorque);
        Assert.Equal(4, _one.Write(116, [0, 2, 0, 0], 0));
        Assert.Equal(0, _one.Write(98, [0], 0));
        Assert.Equal(0, _one.Write(116, [0, 2, 0, 0], 0));
    }

    [Fact]
    public void A_latched_error_switches_torque_off_sets_the_alert_and_only_a_reboot_clears_it()
    {
        Assert.Equal(0, _one.Write(64, [1], 0));
        _one.Latch(0x20);
        Assert.False(_one.HasTorque);
        Assert.Equal("80", _wire.Ask("FF FF FD 00 01 03 00 01 19 4E").Split(' ')[8]);
        _one.Write(64, [1], 0);
        Assert.False(_one.HasTorque);
        _one.Reboot(20_000);
        Assert.Equal("", _wire.Ask("FF FF FD 00 01 03 00 01 19 4E"));
        _wire.Wait(0.6);
        Assert.Equal("00", _wire.Ask("FF FF FD 00 01 03 00 01 19 4E").Split(' ')[8]);
    }
}
