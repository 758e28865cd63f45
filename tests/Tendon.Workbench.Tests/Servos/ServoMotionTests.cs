using Tendon.Workbench.Servos;
using R = Tendon.Workbench.Servos.StsRegister;

namespace Tendon.Workbench.Tests.Servos;

public class ServoMotionTests
{
    private const double TickRad = 2 * Math.PI / 4096;

    [Fact]
    public void No_load_speed_is_46_to_50_rpm()
    {
        var bus = new BusFixture(1);
        bus.AskBody("01 03 21 02");
        bus.AskBody("01 03 2C E8 03");
        bus.AskBody("01 03 28 01");
        bus.Wait(1);
        Assert.InRange(bus.Servos[0].Motor.GearRadPerS, 4.7, 5.24);
    }

    [Fact]
    public void Stall_torque_bounds_what_can_be_held()
    {
        foreach ((double loadNm, bool holds) in ((double, bool)[])[(2.7, true), (3.2, false)])
        {
            var bus = new BusFixture(1);
            bus.AskBody("01 03 28 01");
            bus.LoadNm = -loadNm;
            bus.Wait(0.5);
            Assert.Equal(holds, Math.Abs(bus.Servos[0].Motor.ShaftRad - Math.PI) < 0.1);
        }
    }

    [Fact]
    public void A_step_settles_within_dead_zone_and_play_without_ringing()
    {
        var bus = new BusFixture(1);
        bus.AskBody("01 03 28 01");
        bus.AskBody("01 03 2A 58 0A");
        double peak = 0;
        for (int i = 0; i < 100; i++)
        {
            bus.Wait(0.01);
            peak = Math.Max(peak, bus.Servos[0].Motor.ShaftRad);
        }

        double goal = 2648 * TickRad;
        Assert.InRange(bus.Servos[0].Motor.ShaftRad, goal - (3 * TickRad), goal + (3 * TickRad));
        Assert.True(peak < goal + 0.03, $"overshoot {peak - goal:F4} rad");
        Assert.Equal(0, bus.Servos[0].Motor.GearRadPerS, 3);
    }

    [Fact]
    public void A_load_sags_by_the_measured_amount()
    {
        // 1.5 kg at 10 cm on P = 16 was measured to sag 1.8° to 2.6°.
        var bus = new BusFixture(1);
        bus.AskBody("01 03 15 10");
        bus.AskBody("01 03 28 01");
        bus.LoadNm = -1.47;
        bus.Wait(1);
        Assert.InRange((Math.PI - bus.Servos[0].Motor.ShaftRad) * 180 / Math.PI, 1.8, 2.6);
    }

    [Fact]
    public void The_shaft_falls_through_the_play_when_the_load_reverses()
    {
        var bus = new BusFixture(1);
        bus.AskBody("01 03 28 02");
        bus.LoadNm = 0.04;
        bus.Wait(1);
        double up = bus.Servos[0].Motor.ShaftRad;
        bus.LoadNm = -0.04;
        bus.Wait(2);
        Assert.Equal(1.0, (up - bus.Servos[0].Motor.ShaftRad) * 180 / Math.PI, 2);
        Assert.Equal(Math.PI, bus.Servos[0].Motor.GearRad, 6);
    }

    [Fact]
    public void A_free_servo_is_turned_by_more_than_its_friction_only()
    {
        var bus = new BusFixture(1) { LoadNm = 0.04 };
        bus.Wait(1);
        Assert.Equal(Math.PI, bus.Servos[0].Motor.GearRad, 6);
        bus.LoadNm = 0.1;
        bus.Wait(1);
        Assert.True(bus.Servos[0].Motor.ShaftRad > Math.PI + 0.3);
    }

    [Fact]
    public void The_servos_own_profile_bounds_speed_and_acceleration()
    {
        var bus = new BusFixture(1);
        bus.AskBody("01 03 29 0A");
        bus.AskBody("01 03 2E F4 01");
        bus.AskBody("01 03 28 01");
        bus.AskBody("01 03 2A 00 0C");
        double fastest = 0;
        for (int i = 0; i < 300; i++)
        {
            bus.Wait(0.01);
            fastest = Math.Max(fastest, bus.Servos[0].Registers.Signed(R.PresentSpeed, 15));
        }

        Assert.InRange(fastest, 450, 560);
        Assert.InRange(bus.Servos[0].Registers.Word(R.PresentPosition), 3070, 3074);
    }

    [Fact]
    public void A_goal_outside_the_angle_limits_stops_at_the_limit()
    {
        var bus = new BusFixture(1);
        bus.AskBody("01 03 0B 98 08");
        bus.AskBody("01 03 28 01");
        bus.AskBody("01 03 2A 00 0C");
        bus.Wait(1);
        Assert.InRange(bus.Servos[0].Registers.Word(R.PresentPosition), 2196, 2204);
    }
}
