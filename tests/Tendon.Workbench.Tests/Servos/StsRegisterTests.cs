using Tendon.Workbench.Servos;
using R = Tendon.Workbench.Servos.StsRegister;

namespace Tendon.Workbench.Tests.Servos;

public class StsRegisterTests
{
    [Fact]
    public void Factory_values_match_the_control_table()
    {
        var bus = new BusFixture(1);
        Assert.Equal("FF FF 01 04 00 09 03 EE", bus.AskBody("01 02 03 02"));
        StsRegisters r = bus.Servos[0].Registers;
        Assert.Equal((32, 32, 0), (r[R.PositionP], r[R.PositionD], r[R.PositionI]));
        Assert.Equal((1000, 1000, 511), (r.Word(R.MaxTorque), r.Word(R.TorqueLimit), r.Word(R.ProtectionCurrent)));
        Assert.Equal((20, 200, 80), (r[R.ProtectiveTorque], r[R.ProtectionTime], r[R.OverloadTorque]));
    }

    [Fact]
    public void Read_only_registers_keep_their_value()
    {
        var bus = new BusFixture(1);
        bus.AskBody("01 03 37 00");
        foreach (int address in (int[])[R.FirmwareMajor, R.Model, R.PresentPosition, R.PresentVoltage, R.PresentTemperature, R.PresentCurrent])
        {
            byte before = bus.Servos[0].Registers[address];
            bus.AskBody($"01 03 {address:X2} AA");
            Assert.Equal(before, bus.Servos[0].Registers[address]);
        }
    }

    [Fact]
    public void A_locked_write_is_lost_at_reboot_and_an_unlocked_one_stays()
    {
        var bus = new BusFixture(1);
        bus.AskBody("01 03 15 10");
        Assert.Equal(16, bus.Servos[0].Registers[R.PositionP]);
        bus.AskBody("01 08");
        bus.Wait(0.81);
        Assert.Equal(32, bus.Servos[0].Registers[R.PositionP]);
        bus.AskBody("01 03 37 00");
        bus.AskBody("01 03 15 10");
        bus.AskBody("01 08");
        bus.Wait(0.81);
        Assert.Equal(16, bus.Servos[0].Registers[R.PositionP]);
        Assert.Equal(1, bus.Servos[0].Registers[R.Lock]);
    }

    [Fact]
    public void A_rebooting_servo_is_dead_for_800_ms_and_comes_back_without_torque()
    {
        var bus = new BusFixture(1);
        bus.AskBody("01 03 28 01");
        bus.AskBody("01 08");
        bus.Wait(0.7);
        Assert.Equal("", bus.AskBody("01 01"));
        bus.Wait(0.1);
        Assert.Equal("FF FF 01 02 00 FC", bus.AskBody("01 01"));
        Assert.Equal(0, bus.Servos[0].Registers[R.TorqueEnable]);
    }

    [Fact]
    public void Response_level_0_answers_only_ping_and_read()
    {
        var bus = new BusFixture(1);
        Assert.Equal("", bus.AskBody("01 03 08 00"));
        Assert.NotEqual("", bus.AskBody("01 01"));
        Assert.NotEqual("", bus.AskBody("01 02 38 02"));
        Assert.Equal("", bus.AskBody("01 03 2A 00 08"));
    }

    [Fact]
    public void Torque_value_128_makes_the_present_position_the_middle()
    {
        var bus = new BusFixture(1);
        bus.Servos[0].Motor.Place(Math.PI + 0.5);
        bus.Wait(0.01);
        bus.AskBody("01 03 28 80");
        Assert.Equal("FF FF 01 04 00 00 08 F2", bus.AskBody("01 02 38 02"));
        Assert.Equal(326, bus.Servos[0].Registers.Signed(R.HomingOffset, 11));
        bus.AskBody("01 08");
        bus.Wait(0.81);
        Assert.Equal("FF FF 01 04 00 00 08 F2", bus.AskBody("01 02 38 02"));
    }

    [Fact]
    public void The_present_position_wraps_unless_feedback_is_multi_turn()
    {
        var bus = new BusFixture(1);
        bus.Servos[0].Motor.Place((2 * Math.PI) + 0.1);
        bus.Wait(0.01);
        Assert.Equal(65, bus.Servos[0].Registers.Word(R.PresentPosition));
        bus.AskBody("01 03 12 1C");
        bus.Wait(0.01);
        Assert.Equal(4161, bus.Servos[0].Registers.Word(R.PresentPosition));
        bus.Servos[0].Motor.Place(-0.1);
        bus.Wait(0.01);
        Assert.Equal(0x8000 | 65, bus.Servos[0].Registers.Word(R.PresentPosition));
    }

    [Theory]
    [InlineData(-1, 15, 0x8001)]
    [InlineData(-5, 11, 0x0805)]
    [InlineData(-200, 10, 0x04C8)]
    [InlineData(1624, 11, 0x0658)]
    public void Negative_values_are_sign_and_magnitude(int value, int signBit, int raw)
    {
        Assert.Equal(raw, SignMagnitude.Encode(value, signBit));
        Assert.Equal(value, SignMagnitude.Decode(raw, signBit));
    }

    [Fact]
    public void Restore_returns_to_the_saved_values_and_keeps_the_address()
    {
        var bus = new BusFixture(1);
        bus.AskBody("01 03 37 00");
        bus.AskBody("01 03 05 07");
        bus.AskBody("07 03 15 10");
        bus.AskBody("07 06");
        Assert.Equal("FF FF 07 02 00 F6", bus.AskBody("07 01"));
        Assert.Equal(32, bus.Servos[0].Registers[R.PositionP]);
    }

    [Fact]
    public void Broadcast_ping_is_answered_by_all()
    {
        Assert.Equal("FF FF 01 02 00 FC FF FF 02 02 00 FB", new BusFixture(1, 2).AskBody("FE 01"));
    }
}
