using Tendon.Firmware.Esp32.Boards;
using Tendon.Wiring.Builds;
using Tendon.Wiring.Drawing;

namespace Tendon.Wiring.Sheets;

/// <summary>A board that brings supply socket and bus driver along. It leads out no line for the watchdog or the stop: the watchdog listens to the bus, which only the control loop sets going.</summary>
internal static class ReadyMade
{
    private const int LeftX = 1000;
    private const int RightX = 1180;

    internal static void Draw(Sheet sheet, SheetPlan plan)
    {
        bool isHost = plan.Board.Kind == BoardKind.Host;
        LogicSide(sheet, plan, isHost ? "host" : "charger");
        sheet.Box(LeftX, 340, 180, 460, "BOARD", "#e8f1fb");
        sheet.Text(1090, 470, plan.Text[isHost ? "adapter.name" : "driver.name"], 14, "middle", true);
        sheet.Text(1090, 492, plan.Text[isHost ? "adapter.name2" : "driver.name2"], 13, "middle", true);
        if (plan.Board.Pins is { } pins)
            Inside(sheet, pins);
        sheet.Terminal("BOARD.DC-", plan.RailX.GroundX, 340);
        sheet.Terminal("BOARD.DC+", plan.RailX.PlusX, 340);
        sheet.Text(plan.RailX.GroundX, 358, "DC −", 13, "middle", true);
        sheet.Text(plan.RailX.PlusX, 358, "DC +", 13, "middle", true, Ink.Power);
        sheet.Wire("RAIL.+", "BOARD.DC+", Ink.Power);
        sheet.Wire("RAIL.-", "BOARD.DC-", Ink.Ground);
        int y = ServoColumn.TopY(0, ServoColumn.NarrowStep);
        Core(sheet, "V+", ServoColumn.PlusIn, y + ServoColumn.PlusDown, Ink.Power);
        Core(sheet, "GND", ServoColumn.GroundIn, y + ServoColumn.GroundDown, Ink.Ground);
        Core(sheet, "DATA", ServoColumn.DataIn, y + ServoColumn.DataDown, Ink.Signal);
        sheet.Circuit.Join("BOARD.DC+", "BOARD.V+", "BOARD");
        sheet.Circuit.Join("BOARD.DC-", "BOARD.GND", "BOARD");
        Tap(sheet, plan);
        sheet.Terminal("BOARD.USB", LeftX, 760);
        sheet.Text(LeftX + 9, 765, "USB", 13);
        sheet.Wire("LOGIC.USB", "BOARD.USB", Ink.Signal);
        sheet.Circuit.Join("BOARD.GND", "LOGIC.GND", "USB");
    }

    private static void LogicSide(Sheet sheet, SheetPlan plan, string key)
    {
        sheet.Box(40, 480, 260, 320, "LOGIC", "#f3e5f5");
        sheet.Text(54, 510, plan.Text[key + ".name"], 15, "start", true);
        sheet.Text(54, 535, plan.Text[key + ".name2"], 12);
        Right(sheet, "5V", "5 V", 610);
        sheet.FlagWire("LOGIC.5V", "+5V", 345, 610, Ink.Stop);
        Right(sheet, "GND", "GND", 660);
        sheet.FlagWire("LOGIC.GND", "GND", 345, 660, Ink.Ground);
        Right(sheet, "USB", "USB", 760);
        sheet.BreakContact("S0.2", "S0.2a", "S0.2b", 400, 525);
        sheet.Stroke(440, 388, 440, 518, Ink.Outline, 1.6, true);
        sheet.Text(400, 552, plan.Text["s0.unused"], 12);
        sheet.Text(400, 570, plan.Text["s0.unused2"], 12);
        sheet.Open("S0.2a");
        sheet.Open("S0.2b");
    }

    // The data wire rests high and moves with every question to the servos; 10 kΩ keep the 5 V of an adapter off the watchdog's 3.3 V input.
    private static void Tap(Sheet sheet, SheetPlan plan)
    {
        sheet.Terminal("BOARD.DATA2", LeftX, 660);
        sheet.Text(LeftX + 9, 665, plan.Text["board.port2"], 12);
        sheet.Circuit.Join("BOARD.DATA", "BOARD.DATA2", "BOARD");
        sheet.Resistor("R9", 910, 660, "10 kΩ", true);
        sheet.Wire("BOARD.DATA2", "R9.2", Ink.Signal);
        sheet.Wire("R9.1", "U1.PULSE", Ink.Signal);
    }

    private static void Inside(Sheet sheet, BoardPins pins)
    {
        sheet.Text(1090, 530, $"TX GPIO {pins.ServoTransmit}", 12, "middle");
        sheet.Text(1090, 550, $"RX GPIO {pins.ServoReceive}", 12, "middle");
        sheet.Text(1090, 570, $"SDA GPIO {pins.I2cData}", 12, "middle");
        sheet.Text(1090, 590, $"SCL GPIO {pins.I2cClock}", 12, "middle");
    }

    private static void Core(Sheet sheet, string pin, string to, int y, string ink)
    {
        sheet.Terminal("BOARD." + pin, RightX, y);
        sheet.Text(RightX - 8, y + 4, pin, 11, "end");
        sheet.Wire("BOARD." + pin, to, ink);
    }

    private static void Right(Sheet sheet, string pin, string label, int y)
    {
        sheet.Terminal("LOGIC." + pin, 300, y);
        sheet.Text(290, y + 5, label, 13, "end", true);
    }
}
