using Tendon.Wiring.Drawing;
using Tendon.Wiring.Texts;

namespace Tendon.Wiring.Sheets;

/// <summary>The inside of U1: four retriggerable timers (two 74HC4538) that want edges. Silence resets the board once; a board that stays silent loses the servo supply.</summary>
public static class WatchdogSheet
{
    private const int WidthPx = 1480;
    private const int HeightPx = 920;

    /// <summary>Draws it.</summary>
    public static Sheet Draw(WiringText text)
    {
        var sheet = new Sheet(WidthPx, HeightPx);
        sheet.Text(40, 46, text["watchdog.title"], 24, "start", true);
        sheet.Text(40, 74, text["watchdog.subtitle"], 13);
        Supply(sheet, text);
        PulseIn(sheet);
        Timer(sheet, "A", 430, 150, text["timer.a"], "470 kΩ · 3.3 µF");
        Timer(sheet, "B", 430, 430, text["timer.b"], "1 MΩ · 10 µF");
        Timer(sheet, "C", 800, 150, text["timer.c"], "100 kΩ · 3.3 µF");
        Timer(sheet, "D", 800, 430, text["timer.d"], "1 MΩ · 10 µF");
        Triggers(sheet);
        Outputs(sheet, text);
        for (int i = 1; i <= 7; i++)
            sheet.Text(40, 748 + (24 * i), text[$"watchdog.note{i}"], 13);
        return sheet;
    }

    private static void Timer(Sheet sheet, string name, int x, int y, string what, string timing)
    {
        sheet.Box(x, y, 190, 170, name, "#fff3e0");
        sheet.Text(x + 95, y + 28, name, 17, "middle", true);
        sheet.Text(x + 108, y + 60, what, 13, "middle", true);
        sheet.Text(x + 95, y + 152, timing, 12, "middle");
        Pin(sheet, name, "+TR", x, y + 50, true);
        Pin(sheet, name, "−TR", x, y + 85, true);
        Pin(sheet, name, "R", x, y + 120, true);
        Pin(sheet, name, "Q", x + 190, y + 50, false);
        Pin(sheet, name, "/Q", x + 190, y + 100, false);
    }

    private static void Pin(Sheet sheet, string timer, string pin, int x, int y, bool left)
    {
        sheet.Terminal($"{timer}.{pin}", x, y);
        sheet.Text(left ? x + 7 : x - 7, y + 5, pin, 12, left ? "start" : "end");
    }

    private static void Supply(Sheet sheet, WiringText text)
    {
        sheet.Box(100, 130, 130, 60, "U5", "#eceff1");
        sheet.Text(165, 155, "MCP1700-3302", 12, "middle", true);
        sheet.Text(165, 175, text["ldo"], 12, "middle");
        sheet.Terminal("U5.in", 100, 160);
        sheet.Terminal("U5.out", 230, 160);
        sheet.Terminal("U5.gnd", 165, 190);
        sheet.FlagWire("U5.in", "+5V", 65, 160, Ink.Stop);
        sheet.FlagWire("U5.out", "3V3", 265, 160, Ink.Signal);
        sheet.FlagWire("U5.gnd", "GND", 165, 200, Ink.Ground);
        sheet.ResistorUpright("R10", 100, 570, "100 kΩ");
        sheet.Flag("R10.1", "3V3", 100, 570, Ink.Signal);
        sheet.Node("POR", 100, 640, Ink.Signal);
        sheet.Wire("R10.2", "POR", Ink.Signal);
        sheet.Capacitor("C3", 100, 650, 50, "1 µF");
        sheet.Wire("POR", "C3.+", Ink.Signal);
        sheet.Flag("C3.-", "GND", 100, 700, Ink.Ground);
        sheet.FlagWire("POR", "POR", 200, 640, Ink.Signal);
    }

    private static void PulseIn(Sheet sheet)
    {
        sheet.Terminal("PULSE", 60, 320);
        sheet.Circle(60, 320, 6, "#bbdefb");
        sheet.Text(60, 306, "PULSE", 14, "middle", true);
        sheet.Resistor("R11", 110, 320, "1 kΩ");
        sheet.Node("EDGES", 230, 320, Ink.Signal);
        sheet.ResistorUpright("R12", 230, 345, "100 kΩ");
        sheet.Flag("R12.2", "GND", 230, 395, Ink.Ground);
        sheet.Node("TOA", 330, 320, Ink.Signal);
        sheet.Wire("PULSE", "R11.1", Ink.Signal);
        sheet.Wire("R11.2", "EDGES", Ink.Signal);
        sheet.Wire("EDGES", "R12.1", Ink.Signal);
        sheet.Wire("EDGES", "TOA", Ink.Signal);
    }

    private static void Triggers(Sheet sheet)
    {
        sheet.Wire("TOA", "A.+TR", Ink.Signal, (330, 200));
        sheet.Wire("TOA", "B.+TR", Ink.Signal, (330, 480));
        sheet.Wire("A./Q", "NOTQA", Ink.Signal, "NOTQA", 660, 250);
        sheet.Wire("NOTQA", "C.+TR", Ink.Signal, (660, 200));
        foreach (string timer in new[] { "A", "B", "C" })
        {
            (int x, int y) = timer switch { "A" => (430, 150), "B" => (430, 430), _ => (800, 150) };
            sheet.FlagWire($"{timer}.−TR", "3V3", x - 35, y + 85, Ink.Signal);
            sheet.FlagWire($"{timer}.R", "POR", x - 35, y + 120, Ink.Signal);
        }

        sheet.FlagWire("D.+TR", "GND", 755, 488, Ink.Ground, (755, 480));
        sheet.Wire("C.Q", "QC", Ink.Signal, "QC", 1040, 200);
        sheet.Wire("QC", "D.−TR", Ink.Signal, (1040, 385), (700, 385), (700, 515));
        // D forgets at the first edge, and at power-up. Two diodes, so that neither source pulls the other down.
        sheet.Node("DRESET", 660, 550, Ink.Signal);
        sheet.Node("DPOR", 775, 550, Ink.Signal);
        sheet.Wire("DRESET", "DPOR", Ink.Signal);
        sheet.Wire("DPOR", "D.R", Ink.Signal);
        Diode(sheet, "D3", 660, 420, true);
        sheet.Wire("NOTQA", "D3.k", Ink.Signal);
        sheet.Wire("D3.a", "DRESET", Ink.Signal);
        Diode(sheet, "D4", 775, 570, false);
        sheet.Text(797, 624, "D3 + D4: BAT54A", 12);
        sheet.Wire("DPOR", "D4.a", Ink.Signal);
        sheet.Flag("D4.k", "POR", 775, 630, Ink.Signal, true);
        sheet.ResistorUpright("R13", 660, 575, "10 kΩ");
        sheet.Wire("DRESET", "R13.1", Ink.Signal);
        sheet.Flag("R13.2", "3V3", 660, 625, Ink.Signal, true);
    }

    private static void Diode(Sheet sheet, string name, int x, int y, bool cathodeAbove)
    {
        sheet.Terminal(cathodeAbove ? name + ".k" : name + ".a", x, y);
        sheet.Terminal(cathodeAbove ? name + ".a" : name + ".k", x, y + 60);
        sheet.Circuit.Join(name + ".a", name + ".k", name);
        sheet.Marks.Add(new TextBox(x - 12, y + 18, 24, 24, name));
        int bar = cathodeAbove ? y + 18 : y + 42;
        int back = cathodeAbove ? y + 42 : y + 18;
        sheet.Stroke(x, y, x, y + 60, Ink.Signal);
        sheet.Polygon($"{x},{bar} {x - 12},{back} {x + 12},{back}", "#ffffff");
        sheet.Stroke(x - 12, bar, x + 12, bar, Ink.Outline, 3);
    }

    private static void Outputs(Sheet sheet, WiringText text)
    {
        sheet.Resistor("R14", 1080, 200, "100 Ω");
        sheet.Wire("QC", "R14.1", Ink.Signal);
        Switch(sheet, "Q2", "2N7002", "R14.2", "RESET", 1190, 200, text["out.reset"], Ink.Signal);
        sheet.Resistor("R15", 1080, 480, "1 kΩ");
        sheet.Wire("D.Q", "R15.1", Ink.Signal);
        Out(sheet, "TRIP", "R15.2", 1380, 480, text["out.trip"]);
        sheet.Resistor("R16", 470, 670, "100 Ω");
        sheet.Wire("B.Q", "R16.1", Ink.Signal, (635, 480), (635, 640), (450, 640), (450, 670));
        sheet.Node("HOLDGATE", 590, 670, Ink.Signal);
        sheet.Wire("R16.2", "HOLDGATE", Ink.Signal);
        Switch(sheet, "Q1", "AO3400A", "HOLDGATE", "HOLD", 930, 670, text["out.hold"], Ink.Stop);
        sheet.ResistorUpright("R17", 590, 675, "100 kΩ");
        sheet.Flag("R17.2", "GND", 590, 725, Ink.Ground);
        sheet.Wire("HOLDGATE", "R17.1", Ink.Signal);
        foreach (string open in new[] { "A.Q", "B./Q", "C./Q", "D./Q" })
            sheet.Open(open);
    }

    private static void Switch(Sheet sheet, string name, string type, string from, string output, int x, int y, string what, string ink)
    {
        sheet.Box(x, y - 25, 90, 50, name, "#e3f2fd");
        sheet.Text(x + 45, y - 4, name, 14, "middle", true);
        sheet.Text(x + 45, y + 15, type, 12, "middle");
        sheet.Terminal(name + ".g", x, y);
        sheet.Terminal(name + ".d", x + 90, y);
        sheet.Terminal(name + ".s", x + 45, y + 25);
        sheet.Circuit.Join(name + ".d", name + ".s", name);
        sheet.FlagWire(name + ".s", "GND", x + 45, y + 33, Ink.Ground);
        sheet.Wire(from, name + ".g", Ink.Signal);
        Out(sheet, output, name + ".d", x + 190, y, what, ink);
    }

    private static void Out(Sheet sheet, string name, string from, int x, int y, string what, string ink = Ink.Signal)
    {
        sheet.Terminal(name, x, y);
        sheet.Circle(x, y, 6, "#bbdefb");
        sheet.Text(x, y - 14, name, 14, "middle", true);
        sheet.Text(x, y + 26, what, 12, "middle");
        sheet.Wire(from, name, ink);
    }

    private static void Wire(this Sheet sheet, string from, string node, string ink, string name, int x, int y)
    {
        sheet.Node(name, x, y, ink);
        sheet.Wire(from, node, ink);
    }
}
