using Tendon.Firmware.Esp32.Boards;
using Tendon.Wiring.Drawing;

namespace Tendon.Wiring.Sheets;

/// <summary>The half-duplex driver between a bare board's UART and the one data wire of the servos.</summary>
internal static class BusDriver
{
    internal static void Draw(Sheet sheet, SheetPlan plan)
    {
        BoardPins pins = plan.Board.Pins!;
        BareBoard.Gpio(sheet, plan, pins.ServoReceive, "rx", 800);
        BareBoard.Gpio(sheet, plan, pins.ServoTransmit, "tx", 850);
        BareBoard.Gpio(sheet, plan, pins.ServoDirection, "direction", 900);
        sheet.Box(660, 770, 240, 180, "U2", "#e8f5e9");
        sheet.Text(780, 794, "U2 74LVC2G241", 14, "middle", true);
        Left(sheet, "1Y", "1Y (6)", 800, 812);
        Left(sheet, "2A", "2A (5)", 850, 855);
        Left(sheet, "OE", "1OE (1) + 2OE (7)", 900, 905);
        sheet.Terminal("U2.DATA", 900, 850);
        sheet.Text(891, 842, "2Y (3)", 13, "end");
        sheet.Text(891, 868, "1A (2)", 13, "end");
        sheet.Text(780, 938, plan.Text["u2.name"], 12, "middle");
        sheet.Terminal("U2.VCC", 700, 770);
        sheet.FlagWire("U2.VCC", "3V3", 700, 758, Ink.Signal);
        sheet.Text(716, 764, "(8)", 11);
        sheet.Terminal("U2.GND", 780, 950);
        sheet.FlagWire("U2.GND", "GND", 780, 958, Ink.Ground);
        sheet.Text(796, 964, "(4)", 11);
        Pulls(sheet);
        sheet.Wire(BareBoard.Name(pins.ServoReceive), "RXPULL", Ink.Signal);
        sheet.Wire("RXPULL", "U2.1Y", Ink.Signal);
        sheet.Wire(BareBoard.Name(pins.ServoTransmit), "U2.2A", Ink.Signal);
        sheet.Wire(BareBoard.Name(pins.ServoDirection), "DIRPULL", Ink.Signal);
        sheet.Wire("DIRPULL", "U2.OE", Ink.Signal);
        sheet.Resistor("R8", 930, 850, "100 Ω");
        sheet.Wire("U2.DATA", "R8.1", Ink.Signal);
        sheet.Wire("R8.2", "DATAPULL", Ink.Signal);
        sheet.TestPoint("TP6", 1120, 850, Ink.Signal);
        sheet.Wire("DATAPULL", "TP6", Ink.Signal);
        sheet.Wire("TP6", ServoColumn.DataIn, Ink.Signal, (1200, 850), (1200, ServoColumn.DataY));
        sheet.Wire("RAIL.+", ServoColumn.PlusIn, Ink.Power, (plan.RailX.PlusX, ServoColumn.PlusY));
        sheet.Wire("RAIL.-", ServoColumn.GroundIn, Ink.Ground, (plan.RailX.GroundX, ServoColumn.GroundY));
    }

    // Nobody drives RX while sending, nobody drives the wire while waiting, and a chip in reset must only listen.
    private static void Pulls(Sheet sheet)
    {
        sheet.ResistorUpright("R6", 550, 745, "10 kΩ");
        sheet.Flag("R6.1", "3V3", 550, 745, Ink.Signal);
        sheet.Node("RXPULL", 550, 800, Ink.Signal);
        sheet.Wire("R6.2", "RXPULL", Ink.Signal);
        sheet.ResistorUpright("R7", 550, 905, "10 kΩ");
        sheet.Node("DIRPULL", 550, 900, Ink.Signal);
        sheet.Wire("DIRPULL", "R7.1", Ink.Signal);
        sheet.Flag("R7.2", "GND", 550, 955, Ink.Ground);
        sheet.ResistorUpright("R5", 1060, 790, "10 kΩ");
        sheet.Flag("R5.1", "3V3", 1060, 790, Ink.Signal);
        sheet.Node("DATAPULL", 1060, 850, Ink.Signal);
        sheet.Wire("R5.2", "DATAPULL", Ink.Signal);
    }

    private static void Left(Sheet sheet, string pin, string label, int y, int textY)
    {
        sheet.Terminal("U2." + pin, 660, y);
        sheet.Text(669, textY, label, 13);
    }
}
