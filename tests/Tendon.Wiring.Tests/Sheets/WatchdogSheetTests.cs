using Tendon.Wiring.Circuits;
using Tendon.Wiring.Sheets;
using Tendon.Wiring.Texts;

namespace Tendon.Wiring.Tests.Sheets;

public class WatchdogSheetTests
{
    private readonly Circuit _circuit = WatchdogSheet.Draw(new WiringText("en")).Circuit;

    [Fact]
    public void Both_timers_that_guard_the_loop_start_on_its_edges()
    {
        IReadOnlySet<string> edges = _circuit.Reach("PULSE", element => element == "R11");
        Assert.Contains("A.+TR", edges);
        Assert.Contains("B.+TR", edges);
        Assert.Contains("GND", _circuit.Reach("A.+TR", element => element == "R12"));
    }

    [Fact]
    public void Silence_starts_the_reset_and_its_end_starts_the_memory_of_it()
    {
        Assert.Contains("C.+TR", _circuit.Net("A./Q"));
        Assert.Contains("D.−TR", _circuit.Net("C.Q"));
        Assert.Contains("RESET", _circuit.Net("Q2.d"));
        Assert.Contains("Q2.g", _circuit.Reach("C.Q", element => element == "R14"));
        Assert.Contains("TRIP", _circuit.Reach("D.Q", element => element == "R15"));
    }

    [Fact]
    public void The_relay_is_held_by_the_long_timer_and_falls_with_a_dead_chip()
    {
        Assert.Contains("HOLD", _circuit.Net("Q1.d"));
        Assert.Contains("Q1.g", _circuit.Reach("B.Q", element => element == "R16"));
        Assert.Contains("GND", _circuit.Reach("Q1.g", element => element == "R17"));
    }

    [Fact]
    public void The_power_up_reset_reaches_every_timer_and_is_not_pulled_down_by_the_running_one()
    {
        foreach (string timer in new[] { "A", "B", "C" })
            Assert.Contains("POR", _circuit.Net(timer + ".R"));
        Assert.Contains("POR", _circuit.Reach("D.R", element => element == "D4"));
        Assert.Contains("A./Q", _circuit.Reach("D.R", element => element == "D3"));
        Assert.Contains(_circuit.Links, link => link is { A: "D4.a", B: "D4.k" });
        Assert.Contains("D4.k", _circuit.Net("POR"));
        Assert.Contains("D3.k", _circuit.Net("A./Q"));
    }

    [Fact]
    public void Every_terminal_is_wired_or_left_open_on_purpose()
    {
        var wired = _circuit.Links.Where(link => link.Element == null).SelectMany(link => new[] { link.A, link.B }).ToHashSet();
        Assert.Equal([], _circuit.Terminals.Where(terminal => !wired.Contains(terminal) && !_circuit.Open.Contains(terminal)));
    }
}
