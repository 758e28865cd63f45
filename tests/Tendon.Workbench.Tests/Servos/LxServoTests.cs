using Tendon.Workbench.Servos;
using Tendon.Workbench.Servos.Lx;

namespace Tendon.Workbench.Tests.Servos;

/// <summary>The LX-16A emulator against the maker's document, byte for byte.</summary>
public sealed class LxServoTests
{
    private readonly LxServo _servo = new(1, new ServoParameters { RatedSupplyV = 7.4 }, 492 * LxServo.UnitRad, 3);
    private readonly WireFixture _wire;

    public LxServoTests() => _wire = new WireFixture(new LxBus([_servo]), 115_200, _servo);

    [Fact]
    public void The_published_position_is_read()
    {
        // The potentiometer is noisy: of a few readings some are exact.
        var answers = Enumerable.Range(0, 8).Select(_ => _wire.Ask("55 55 01 03 1C DF")).ToList();
        Assert.Contains("55 55 01 05 1C EC 01 F0", answers);
        Assert.Equal("55 55 01 05 1B E8 1C DA", _wire.Ask("55 55 01 03 1B E0"));
    }

    [Theory]
    [InlineData("55 55 01 07 01 F4 01 E8 03 16")]
    [InlineData("55 55 01 03 0C EF")]
    [InlineData("55 55 01 04 1F 01 DA")]
    [InlineData("55 55 01 07 1D 01 00 64 00 75")]
    public void A_write_is_never_acknowledged(string packet) => Assert.Equal("", _wire.Ask(packet));

    [Fact]
    public void A_wrong_checksum_another_id_and_a_broadcast_read_are_not_answered_but_that_of_the_id_is()
    {
        Assert.Equal("", _wire.Ask("55 55 01 07 01 F4 01 E8 03 10"));
        Assert.Equal((492, 0), _servo.Move);
        Assert.Equal("", _wire.Ask("55 55 02 03 1C DE"));
        Assert.Equal("", _wire.Ask("55 55 FE 03 1C E2"));
        Assert.Equal("55 55 01 04 0E 01 EB", _wire.Ask("55 55 FE 03 0E F0"));
    }

    [Fact]
    public void A_timed_move_runs_at_constant_speed_once_torque_is_on()
    {
        _wire.Ask("55 55 01 07 01 F4 01 E8 03 16");
        _wire.Wait(1.2);
        Assert.InRange(_servo.Motor.ShaftRad / LxServo.UnitRad, 491, 493);
        _wire.Ask("55 55 01 04 1F 01 DA");
        // 742 in a second: half way after half of it.
        _wire.Ask("55 55 01 07 01 E6 02 E8 03 23");
        _wire.Wait(0.48);
        Assert.InRange(_servo.Motor.ShaftRad / LxServo.UnitRad, 590, 640);
        _wire.Wait(0.7);
        Assert.InRange(_servo.Motor.ShaftRad / LxServo.UnitRad, 738, 746);
    }

    [Fact]
    public void A_position_below_zero_is_read_as_a_negative_number_and_goals_are_clamped()
    {
        _servo.Motor.Place(-10 * LxServo.UnitRad);
        Assert.InRange(_servo.Position, -12, -8);
        string answer = _wire.Ask("55 55 01 03 1C DF");
        Assert.Equal("FF", answer.Split(' ')[6]);
        _servo.Start(5000, 99999);
        Assert.Equal((1000, 30000), _servo.Move);
    }

    [Fact]
    public void An_offset_that_was_not_saved_and_the_torque_are_gone_after_power_off()
    {
        _servo.Adjust(30);
        _wire.Ask("55 55 01 04 1F 01 DA");
        _servo.PowerOn();
        Assert.Equal(0, _servo.Offset);
        Assert.False(_servo.Loaded);
        _servo.Adjust(-128);
        _servo.SaveOffset();
        _servo.PowerOn();
        Assert.Equal(-125, _servo.Offset);
    }

    [Fact]
    public void Outside_its_supply_window_or_too_hot_it_unloads_and_comes_back_by_itself()
    {
        _wire.Ask("55 55 01 04 1F 01 DA");
        Assert.Equal("55 55 01 04 20 01 D9", _wire.Ask("55 55 01 03 20 DB"));
        _wire.SupplyV = 4.2;
        Assert.Equal("55 55 01 04 20 00 DA", _wire.Ask("55 55 01 03 20 DB"));
        _wire.SupplyV = 7.4;
        Assert.Equal("55 55 01 04 20 01 D9", _wire.Ask("55 55 01 03 20 DB"));
        _servo.Motor.TemperatureC = 90;
        Assert.True(_servo.Unloaded);
    }
}
