using Tendon.Workbench.Servos;
using R = Tendon.Workbench.Servos.StsRegister;

namespace Tendon.Workbench.Tests.Servos;

/// <summary>Packets printed in the protocol's document; replies must match byte for byte.</summary>
public class StsGoldenPacketTests
{
    private const string Ok = "FF FF 01 02 00 FC";

    [Theory]
    [InlineData("FF FF 01 02 01 FB")]
    [InlineData("FF FF 01 09 03 2A 00 08 00 00 E8 03 D5")]
    [InlineData("FF FF 01 09 04 2A 00 08 00 00 E8 03 D4")]
    [InlineData("FF FF 01 02 0A F2")]
    [InlineData("FF FF 01 02 0B F1")]
    [InlineData("FF FF 01 04 0B 00 04 EB")]
    [InlineData("FF FF 01 02 06 F6")]
    [InlineData("FF FF 01 02 09 F3")]
    [InlineData("FF FF 01 04 03 28 01 CE")]
    [InlineData("FF FF 01 04 03 37 00 C0")]
    [InlineData("FF FF 01 04 03 37 01 BF")]
    public void Acknowledged_requests_are_acknowledged(string request) => Assert.Equal(Ok, new BusFixture(1).Ask(request));

    [Theory]
    [InlineData("FF FF 01 02 08 F4")]
    [InlineData("FF FF FE 02 05 FA")]
    [InlineData("FF FF FE 20 83 2A 06 01 00 08 00 00 E8 03 02 00 08 00 00 E8 03 03 00 08 00 00 E8 03 04 00 08 00 00 E8 03 58")]
    [InlineData("FF FF FE 04 03 05 01 F4")]
    [InlineData("FF FF 01 02 01 FA")]
    [InlineData("FF FF 02 02 01 FA")]
    public void Reboot_broadcasts_bad_checksums_and_other_ids_get_no_answer(string request) => Assert.Equal("", new BusFixture(1).Ask(request));

    [Fact]
    public void A_position_is_read()
    {
        var bus = new BusFixture(1);
        bus.Servos[0].Motor.Place(1304 * 2 * Math.PI / 4096);
        bus.Wait(0.001);
        Assert.Equal("FF FF 01 04 00 18 05 DD", bus.Ask("FF FF 01 04 02 38 02 BE"));
    }

    [Fact]
    public void A_synchronous_read_is_answered_in_list_order()
    {
        var bus = new BusFixture(2, 1) { SupplyV = 12.1 };
        foreach (StsServo servo in bus.Servos) servo.Motor.TemperatureC = 30.4;
        bus.Servos[0].Motor.Place(2047 * 2 * Math.PI / 4096);
        bus.Wait(0.3);
        bus.Servos[0].Registers.Set(R.PresentVoltage, 119);
        bus.Servos[0].Registers.Set(R.PresentTemperature, 35);
        Assert.Equal(
            "FF FF 01 0A 00 00 08 00 00 00 00 79 1E 55 FF FF 02 0A 00 FF 07 00 00 00 00 77 23 53",
            bus.Ask("FF FF FE 06 82 38 08 01 02 36"));
    }

    [Fact]
    public void A_synchronous_write_moves_every_listed_servo_and_is_silent()
    {
        var bus = new BusFixture(1, 2);
        Assert.Equal("", bus.Ask("FF FF FE 0E 83 2A 04 01 00 08 E8 03 02 00 08 E8 03 59"));
        Assert.All(bus.Servos, s => Assert.Equal((2048, 1000), (s.Registers.Word(R.GoalPosition), s.Registers.Word(R.GoalTime))));
    }

    [Fact]
    public void Buffered_writes_wait_for_action()
    {
        var bus = new BusFixture(1);
        bus.Ask("FF FF 01 09 04 2A 00 04 00 00 E8 03 D8");
        Assert.Equal(2048, bus.Servos[0].Registers.Word(R.GoalPosition));
        Assert.Equal(1, bus.Servos[0].Registers[R.AsyncFlag]);
        bus.Ask("FF FF FE 02 05 FA");
        Assert.Equal(1024, bus.Servos[0].Registers.Word(R.GoalPosition));
        Assert.Equal(0, bus.Servos[0].Registers[R.AsyncFlag]);
    }
}
