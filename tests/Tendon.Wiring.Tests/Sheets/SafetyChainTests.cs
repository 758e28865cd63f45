using Tendon.Wiring.Builds;
using Tendon.Wiring.Circuits;
using Tendon.Wiring.Sheets;

namespace Tendon.Wiring.Tests.Sheets;

/// <summary>What must be true of every build, asked of the circuit that the drawing shows.</summary>
public class SafetyChainTests
{
    public static TheoryData<string> Builds => Plans.English;

    [Theory]
    [MemberData(nameof(Builds))]
    public void Every_servo_gets_its_supply_through_the_fuse_and_the_power_cut_and_in_no_other_way(string name)
    {
        (SheetPlan plan, Circuit circuit) = Drawn(name);
        for (int i = 1; i <= plan.File.Servos.Count; i++)
        {
            string supply = $"SERVO{i}.V+";
            Assert.Contains(supply, circuit.Reach("PSU.+", ConductsWithout()));
            Assert.DoesNotContain(supply, circuit.Reach("PSU.+", ConductsWithout("K1.a")));
            Assert.DoesNotContain(supply, circuit.Reach("PSU.+", ConductsWithout("F1")));
        }
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public void The_stop_wire_the_on_button_and_the_watchdog_each_open_the_coil(string name)
    {
        (SheetPlan plan, Circuit circuit) = Drawn(name);
        Assert.Contains("K1.coil+", circuit.Reach("+5V", ConductsWithout("K1.coil", "D1", "S1")));
        Assert.Contains("K1.coil+", circuit.Reach("+5V", ConductsWithout("K1.coil", "D1", "K1.b")));
        Assert.DoesNotContain("K1.coil+", circuit.Reach("+5V", ConductsWithout("K1.coil", "D1", "S0.1")));
        Assert.DoesNotContain("K1.coil+", circuit.Reach("+5V", ConductsWithout("K1.coil", "D1", "S1", "K1.b")));
        // The way back of the coil's current is the watchdog's output and nothing else.
        IReadOnlySet<string> lowerEnd = circuit.Net("K1.coil-");
        Assert.Contains("U1.HOLD", lowerEnd);
        Assert.DoesNotContain("GND", lowerEnd);
        // A jumper that takes the watchdog's place exists only where no loop keeps the bus going.
        Assert.Equal(plan.Board.Kind == BoardKind.Host, circuit.Reach("K1.coil-", element => element == "JP2").Contains("GND"));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public void No_pin_of_the_controller_touches_the_stop_wire_or_the_coil(string name)
    {
        (_, Circuit circuit) = Drawn(name);
        foreach (string terminal in new[] { "S0.1a", "S0.1b", "K1.coil+", "K1.coil-" })
            Assert.DoesNotContain(circuit.Net(terminal), joined => joined == "BOARD.EN" || (joined.StartsWith("BOARD.", StringComparison.Ordinal) && joined.Skip(6).All(char.IsAsciiDigit)));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public void The_watchdog_hears_the_control_loop(string name)
    {
        (SheetPlan plan, Circuit circuit) = Drawn(name);
        if (plan.Board.Kind == BoardKind.Bare)
            Assert.Contains($"BOARD.{plan.Board.Pins!.WatchdogPulse}", circuit.Net("U1.PULSE"));
        else
            Assert.Contains("SERVO1.DATA", circuit.Reach("U1.PULSE", ConductsWithout()));
        Assert.Contains("+5V", circuit.Net("U1.5V"));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public void Ground_is_one_net_and_the_supplies_never_meet(string name)
    {
        (SheetPlan plan, Circuit circuit) = Drawn(name);
        IReadOnlySet<string> ground = circuit.Reach("GND", element => element is "BOARD" or "U3" or "USB" || element.StartsWith("SERVO", StringComparison.Ordinal));
        foreach (string terminal in circuit.Terminals.Where(t => t.EndsWith(".GND", StringComparison.Ordinal) || t == "PSU.-"))
            Assert.Contains(terminal, ground);
        Assert.DoesNotContain("PSU.+", ground);
        Assert.DoesNotContain("+5V", ground);
        IReadOnlySet<string> rail = circuit.Reach("RAIL.+", element => element is not ("C1" or "C2" or "D2"));
        Assert.DoesNotContain("+5V", rail);
        Assert.DoesNotContain("3V3", rail);
        Assert.Equal(plan.File.Servos.Count, rail.Count(t => t.StartsWith("SERVO", StringComparison.Ordinal) && t.EndsWith(".V+", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public void Every_terminal_is_wired_or_left_open_on_purpose(string name)
    {
        (_, Circuit circuit) = Drawn(name);
        var wired = circuit.Links.Where(link => link.Element == null).SelectMany(link => new[] { link.A, link.B }).ToHashSet();
        Assert.Equal([], circuit.Terminals.Where(terminal => !wired.Contains(terminal) && !circuit.Open.Contains(terminal)));
        Assert.Equal([], circuit.Open.Where(wired.Contains));
    }

    private static (SheetPlan Plan, Circuit Circuit) Drawn(string name) => (Plans.Of(name), WiringSheet.Draw(Plans.Of(name)).Circuit);

    private static Func<string, bool> ConductsWithout(params string[] opened) => element => !opened.Contains(element);
}
