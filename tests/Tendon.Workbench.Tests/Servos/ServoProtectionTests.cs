using R = Tendon.Workbench.Servos.StsRegister;

namespace Tendon.Workbench.Tests.Servos;

public class ServoProtectionTests
{
    [Fact]
    public void Overload_leaves_the_protective_torque_after_its_time_and_clears_with_new_torque()
    {
        var bus = new BusFixture(1) { StopRad = 3.3 };
        bus.AskBody("01 03 28 01");
        bus.AskBody("01 03 2A 00 0C");
        bus.Wait(1.8);
        Assert.Equal(0, bus.Servos[0].Registers[R.Status]);
        Assert.InRange(bus.Servos[0].Registers.Signed(R.PresentLoad, 10), 990, 1000);
        bus.Wait(0.5);
        Assert.Equal(0x20, bus.Servos[0].Registers[R.Status]);
        Assert.StartsWith("FF FF 01 02 20", bus.AskBody("01 01"), StringComparison.Ordinal);
        bus.StopRad = 100;
        bus.AskBody("01 03 28 01");
        bus.Wait(0.1);
        Assert.Equal(0, bus.Servos[0].Registers[R.Status]);
    }

    [Fact]
    public void Over_current_unloads()
    {
        var bus = new BusFixture(1) { StopRad = 3.3 };
        bus.AskBody("01 03 1C 64 00");
        bus.AskBody("01 03 28 01");
        bus.AskBody("01 03 2A 00 0C");
        bus.Wait(1.9);
        Assert.Equal(1, bus.Servos[0].Registers[R.TorqueEnable]);
        bus.Wait(0.3);
        Assert.Equal(0, bus.Servos[0].Registers[R.TorqueEnable]);
    }

    [Fact]
    public void Stalling_heats_until_the_servo_unloads()
    {
        var bus = new BusFixture(1) { LoadNm = -2.5 };
        bus.AskBody("01 03 23 00");
        bus.AskBody("01 03 28 01");
        bus.Wait(30);
        int warm = bus.Servos[0].Registers[R.PresentTemperature];
        Assert.InRange(warm, 30, 69);
        bus.Wait(150);
        Assert.Equal(0, bus.Servos[0].Registers[R.TorqueEnable]);
        Assert.InRange(bus.Servos[0].Registers[R.PresentTemperature], 50, 71);
    }

    [Theory]
    [InlineData(3.5, 1)]
    [InlineData(12, 0)]
    [InlineData(15, 1)]
    public void A_supply_outside_the_window_sets_the_voltage_bit(double supplyV, int status)
    {
        var bus = new BusFixture(1) { SupplyV = supplyV };
        bus.Wait(0.01);
        Assert.Equal(status, bus.Servos[0].Registers[R.Status]);
    }
}
