using Tendon.Contracts;
using Tendon.Firmware.Control.Supervision;

namespace Tendon.Firmware.Control.Tests.Supervision;

public sealed class HealthPulseTests
{
    private const int PeriodUs = 10000;

    [Fact]
    public void A_healthy_loop_gives_an_edge_in_every_cycle()
    {
        var pulse = new HealthPulse();
        Assert.Equal(96, Edges(pulse, 100, 0, 2000));
        Assert.Equal(4u, pulse.WithheldCount);
    }

    [Theory]
    [InlineData(20000, 2000, FaultCode.None)]
    [InlineData(0, 10000, FaultCode.None)]
    [InlineData(0, 2000, FaultCode.InternalError)]
    [InlineData(0, 2000, FaultCode.ClockFault)]
    public void A_late_slow_or_distrusted_loop_gives_none(int lateUs, int tickUs, FaultCode fault)
    {
        var pulse = new HealthPulse();
        Edges(pulse, 20, 0, 2000);
        Assert.Equal(0, Edges(pulse, 50, lateUs, tickUs, fault));
    }

    [Fact]
    public void An_arm_that_has_faulted_keeps_its_watchdog_fed_because_the_loop_still_holds_it()
    {
        var pulse = new HealthPulse();
        Edges(pulse, 20, 0, 2000);
        Assert.Equal(10, Edges(pulse, 10, 0, 2000, FaultCode.SetpointUnderrun));
    }

    [Fact]
    public void A_loop_that_stumbles_every_fifth_cycle_gives_no_edge_at_all()
    {
        var pulse = new HealthPulse();
        int edges = 0;
        for (int i = 0; i < 200; i++)
            edges += Edges(pulse, 1, i % 5 == 0 ? 30000 : 0, 2000);
        Assert.Equal(0, edges);
    }

    private static int Edges(HealthPulse pulse, int cycles, int lateUs, int tickUs, FaultCode fault = FaultCode.None)
    {
        int edges = 0;
        for (int i = 0; i < cycles; i++)
        {
            bool before = pulse.Level;
            bool changed = pulse.Advance(lateUs, tickUs, PeriodUs, fault);
            Assert.Equal(changed, before != pulse.Level);
            edges += changed ? 1 : 0;
        }

        return edges;
    }
}
