using System.Globalization;
using Tendon.Firmware.Esp32.Boards;
using Tendon.Wiring.Drawing;

namespace Tendon.Wiring.Sheets;

/// <summary>A PCA9685 module between a bare board's I2C and servos that take pulses.</summary>
internal static class PulseBoard
{
    private const int LeftX = 1000;
    private const int RightX = 1180;

    internal static void Draw(Sheet sheet, SheetPlan plan)
    {
        BoardPins pins = plan.Board.Pins!;
        BareBoard.Gpio(sheet, plan, pins.OutputEnable, "enable", 800);
        BareBoard.Gpio(sheet, plan, pins.I2cData, "sda", 850);
        BareBoard.Gpio(sheet, plan, pins.I2cClock, "scl", 900);
        sheet.Box(LeftX, 340, 180, 680, "U3", "#e8f5e9");
        sheet.Text(1090, 480, "U3 PCA9685", 15, "middle", true);
        sheet.Text(1090, 502, plan.Text["u3.address"], 13, "middle");
        Left(sheet, "OE", 800);
        Left(sheet, "SDA", 850);
        Left(sheet, "SCL", 900);
        Left(sheet, "VCC", 950);
        Left(sheet, "GND", 990);
        sheet.FlagWire("U3.VCC", "3V3", 965, 950, Ink.Signal);
        sheet.FlagWire("U3.GND", "GND", 965, 990, Ink.Ground);
        sheet.Terminal("U3.V-", plan.RailX.GroundX, 340);
        sheet.Terminal("U3.V+", plan.RailX.PlusX, 340);
        sheet.Text(plan.RailX.GroundX, 358, "GND", 13, "middle", true);
        sheet.Text(plan.RailX.PlusX, 358, "V+", 13, "middle", true, Ink.Power);
        sheet.Circuit.Join("U3.V-", "U3.GND", "U3");
        sheet.Wire("RAIL.+", "U3.V+", Ink.Power);
        sheet.Wire("RAIL.-", "U3.V-", Ink.Ground);
        sheet.ResistorUpright("R5", 550, 745, "1 kΩ");
        sheet.Flag("R5.1", "3V3", 550, 745, Ink.Signal);
        sheet.Node("OEPULL", 550, 800, Ink.Signal);
        sheet.Wire("R5.2", "OEPULL", Ink.Signal);
        sheet.Wire(BareBoard.Name(pins.OutputEnable), "OEPULL", Ink.Signal);
        sheet.Wire("OEPULL", "U3.OE", Ink.Signal);
        sheet.Wire(BareBoard.Name(pins.I2cData), "U3.SDA", Ink.Signal);
        sheet.Wire(BareBoard.Name(pins.I2cClock), "U3.SCL", Ink.Signal);
        for (int i = 0; i < plan.File.Servos.Count; i++)
            Channel(sheet, plan.File.Servos[i].Id, ServoColumn.TopY(i, ServoColumn.WideStep), i + 1);
    }

    private static void Channel(Sheet sheet, int channel, int topY, int servo)
    {
        string port = "U3.ch" + channel.ToString(CultureInfo.InvariantCulture);
        string plug = "SERVO" + servo.ToString(CultureInfo.InvariantCulture);
        sheet.Text(RightX - 50, topY + 40, channel.ToString(CultureInfo.InvariantCulture), 16, "end", true);
        Core(sheet, port + ".V+", plug + ".V+", topY + ServoColumn.PlusDown, "V+", Ink.Power);
        Core(sheet, port + ".GND", plug + ".GND", topY + ServoColumn.GroundDown, "GND", Ink.Ground);
        Core(sheet, port + ".PWM", plug + ".DATA", topY + ServoColumn.DataDown, "PWM", Ink.Signal);
        sheet.Circuit.Join("U3.V+", port + ".V+", "U3");
        sheet.Circuit.Join("U3.V-", port + ".GND", "U3");
    }

    private static void Core(Sheet sheet, string from, string to, int y, string label, string ink)
    {
        sheet.Terminal(from, RightX, y);
        sheet.Text(RightX - 8, y + 4, label, 11, "end");
        sheet.Wire(from, to, ink);
    }

    private static void Left(Sheet sheet, string pin, int y)
    {
        sheet.Terminal("U3." + pin, LeftX, y);
        sheet.Text(LeftX + 9, y + 5, pin, 13);
    }
}
