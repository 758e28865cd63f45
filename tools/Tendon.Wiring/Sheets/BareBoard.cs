using System.Globalization;
using Tendon.Firmware.Esp32.Boards;
using Tendon.Wiring.Drawing;

namespace Tendon.Wiring.Sheets;

/// <summary>A microcontroller board with its pins as the firmware's board file has them, and what hangs directly on them.</summary>
internal static class BareBoard
{
    private const int Edge = 300;

    internal static void Draw(Sheet sheet, SheetPlan plan)
    {
        BoardPins pins = plan.Board.Pins!;
        sheet.Box(40, 480, 260, 580, "BOARD", "#e8f1fb");
        sheet.Text(54, 506, plan.Board.Title[plan.Text.Language], 16, "start", true);
        sheet.Text(54, 1046, plan.Text["board.usb"], 12);
        Gpio(sheet, plan, pins.StopWire, "stop", 525);
        Gpio(sheet, plan, pins.WatchdogPulse, "pulse", 570);
        Gpio(sheet, plan, pins.WatchdogTripped, "trip", 610);
        Pin(sheet, "EN", "EN", plan.Text["pin.reset"], 650);
        Gpio(sheet, plan, pins.Lamp, "lamp", 705);
        Rails(sheet);
        StopSense(sheet, plan, Name(pins.StopWire));
        Watchdog(sheet, plan, pins);
        Lamp(sheet, plan, Name(pins.Lamp));
    }

    /// <summary>Terminal of a GPIO.</summary>
    internal static string Name(int gpio) => "BOARD." + gpio.ToString(CultureInfo.InvariantCulture);

    /// <summary>A GPIO on the right edge.</summary>
    internal static void Gpio(Sheet sheet, SheetPlan plan, int gpio, string key, int y) =>
        Pin(sheet, gpio.ToString(CultureInfo.InvariantCulture), $"GPIO {gpio}", plan.Text["pin." + key], y);

    private static void Pin(Sheet sheet, string pin, string label, string use, int y)
    {
        sheet.Terminal("BOARD." + pin, Edge, y);
        sheet.Text(Edge - 10, y + 5, label, 13, "end", true);
        sheet.Text(54, y + 5, use, 13);
    }

    private static void Rails(Sheet sheet)
    {
        Pin(sheet, "3V3", "3V3", "", 950);
        sheet.FlagWire("BOARD.3V3", "3V3", 340, 950, Ink.Signal);
        Pin(sheet, "5V", "5V", "", 990);
        sheet.FlagWire("BOARD.5V", "+5V", 340, 990, Ink.Stop);
        Pin(sheet, "GND", "GND", "", 1025);
        sheet.FlagWire("BOARD.GND", "GND", 340, 1025, Ink.Ground);
    }

    private static void StopSense(Sheet sheet, SheetPlan plan, string pin)
    {
        sheet.ResistorUpright("R3", 345, 455, "10 kΩ");
        sheet.Flag("R3.1", "3V3", 345, 455, Ink.Signal);
        sheet.Node("SENSE", 345, 525, Ink.Signal);
        sheet.BreakContact("S0.2", "S0.2a", "S0.2b", 400, 525);
        sheet.Stroke(440, 388, 440, 518, Ink.Outline, 1.6, true);
        sheet.Text(400, 557, plan.Text["s0.sense"], 12);
        sheet.Wire(pin, "SENSE", Ink.Signal);
        sheet.Wire("SENSE", "R3.2", Ink.Signal);
        sheet.Wire("SENSE", "S0.2a", Ink.Signal);
        sheet.FlagWire("S0.2b", "GND", 520, 525, Ink.Ground);
    }

    private static void Watchdog(Sheet sheet, SheetPlan plan, BoardPins pins)
    {
        sheet.TestPoint("TP5", 380, 570, Ink.Signal);
        sheet.Wire(Name(pins.WatchdogPulse), "TP5", Ink.Signal);
        sheet.Wire("TP5", "U1.PULSE", Ink.Signal);
        sheet.Wire(Name(pins.WatchdogTripped), "U1.TRIP", Ink.Signal);
        sheet.BreakContact("JP1", "JP1.1", "JP1.2", 440, 650);
        sheet.Text(480, 672, plan.Text["jp1"], 12, "middle");
        sheet.Wire("BOARD.EN", "JP1.1", Ink.Signal);
        sheet.Wire("JP1.2", "U1.RESET", Ink.Signal);
    }

    private static void Lamp(Sheet sheet, SheetPlan plan, string pin)
    {
        sheet.Resistor("R4", 380, 705, "470 Ω");
        sheet.Terminal("H1.a", 490, 705);
        sheet.Terminal("H1.k", 530, 705);
        sheet.Circuit.Join("H1.a", "H1.k", "H1");
        sheet.Stroke(490, 705, 530, 705, Ink.Signal);
        sheet.Polygon("498,694 498,716 520,705", "#fff176");
        sheet.Stroke(520, 694, 520, 716, Ink.Outline, 3);
        sheet.Text(510, 690, plan.Text["h1"], 12, "middle");
        sheet.Wire(pin, "R4.1", Ink.Signal);
        sheet.Wire("R4.2", "H1.a", Ink.Signal);
        sheet.FlagWire("H1.k", "GND", 560, 705, Ink.Ground);
    }
}
