using Tendon.Contracts;
using Tendon.Host.Panel;

namespace Tendon.Host.Tests.Panel;

public sealed class PanelMonitorTests
{
    private readonly PanelMonitor _monitor = new();
    private long _nowUs;

    private PanelEvents Look(bool enable = false, bool stop = false, double? volts = 12, long forUs = 0)
    {
        PanelEvents all = PanelEvents.None;
        for (long end = _nowUs + forUs; ; _nowUs += 20_000)
        {
            all |= _monitor.Update(new PanelReading(enable, stop, volts, null), _nowUs);
            if (_nowUs >= end)
                break;
        }
        _nowUs += 20_000;
        return all;
    }

    [Fact]
    public void A_stop_acts_at_the_first_look_and_once()
    {
        Assert.Equal(PanelEvents.None, Look());
        Assert.Equal(PanelEvents.Stop, Look(stop: true));
        Assert.Equal(PanelEvents.None, Look(stop: true, forUs: 1_000_000));
    }

    [Fact]
    public void After_a_stop_only_releasing_and_then_pressing_enable_allows_arming()
    {
        Look(stop: true);
        Assert.Equal(PanelEvents.None, Look(enable: true, stop: true, forUs: 500_000));
        Assert.Equal(PanelEvents.StopReleased, Look(enable: true, forUs: 500_000));
        Assert.False(_monitor.IsEnabled);
        Look(forUs: 100_000);
        Assert.Equal(PanelEvents.Enabled, Look(enable: true, forUs: 100_000));
        Assert.True(_monitor.IsEnabled);
        Assert.Equal(PanelEvents.Stop, Look(stop: true));
        Assert.False(_monitor.IsEnabled);
    }

    [Fact]
    public void A_bouncing_contact_is_one_press_and_one_stop()
    {
        int enabled = 0, stops = 0;
        for (int i = 0; i < 20; i++)
        {
            PanelEvents events = Look(stop: i is > 4 and < 10 && i % 2 == 0, enable: i > 13);
            stops += (events & PanelEvents.Stop) != 0 ? 1 : 0;
            enabled += (events & PanelEvents.Enabled) != 0 ? 1 : 0;
        }
        Assert.Equal((1, 1), (stops, enabled));
    }

    [Fact]
    public void A_low_supply_is_said_once_when_it_lasts_and_again_when_it_is_well()
    {
        Assert.Equal(PanelEvents.None, Look(volts: 9.8, forUs: 300_000));
        Assert.Equal(PanelEvents.None, Look(volts: 12));
        Assert.Equal(PanelEvents.SupplyLow, Look(volts: 9.8, forUs: 2_000_000));
        Assert.Equal(PanelEvents.None, Look(volts: 10.8, forUs: 1_000_000));
        Assert.Equal(PanelEvents.SupplyRecovered, Look(volts: 11.9, forUs: 1_000_000));
    }

    [Fact]
    public void A_supply_that_is_not_measured_is_never_low() => Assert.Equal(PanelEvents.None, Look(volts: null, forUs: 2_000_000));

    [Fact]
    public void A_panel_that_does_not_answer_counts_as_a_stop()
    {
        Assert.Equal(PanelEvents.Stop | PanelEvents.Lost, _monitor.Lose());
        Assert.Equal(PanelEvents.None, _monitor.Lose());
        Assert.Equal(PanelEvents.StopReleased, Look(forUs: 200_000));
        Assert.False(_monitor.IsEnabled);
    }

    [Theory]
    [InlineData(SafetyState.Disarmed, false, 0)]
    [InlineData(SafetyState.Holding, false, 16)]
    [InlineData(SafetyState.Tracking, false, 8)]
    [InlineData(SafetyState.Faulted, false, 8)]
    [InlineData(SafetyState.None, false, 8)]
    [InlineData(SafetyState.Holding, true, 8)]
    public void The_lamp_shows_the_state(SafetyState safety, bool isStopped, int litOfSixteen) =>
        Assert.Equal(litOfSixteen, Enumerable.Range(0, 16).Count(i => PanelLamp.IsLit(safety, isStopped, i * 125_000L)));

    [Fact]
    public void A_host_without_a_panel_says_so_and_reads_nothing()
    {
        using IOperatorPanel panel = OperatorPanels.Open(null);
        Assert.False(panel.IsPresent);
        Assert.NotEmpty(panel.Description);
        Assert.Equal(default, panel.Read());
    }
}
