using System.Globalization;
using Tendon.Wiring.Builds;
using Tendon.Wiring.Drawing;

namespace Tendon.Wiring.Sheets;

/// <summary>The servos with their joints and ids from the arm file: a chain on a bus, or one by one on pulses.</summary>
internal static class ServoColumn
{
    internal const string PlusIn = "SERVO1.V+";
    internal const string GroundIn = "SERVO1.GND";
    internal const string DataIn = "SERVO1.DATA";
    internal const int PlusDown = 14;
    internal const int GroundDown = 36;
    internal const int DataDown = 58;
    internal const int NarrowStep = 112;
    internal const int WideStep = 165;
    internal const int PlusY = FirstY + PlusDown;
    internal const int GroundY = FirstY + GroundDown;
    internal const int DataY = FirstY + DataDown;

    private const int FirstY = 372;
    private const int LeftX = 1330;
    private const int HeightPx = 72;

    internal static int TopY(int servo, int step) => FirstY + (servo * step);

    internal static void Draw(Sheet sheet, SheetPlan plan)
    {
        int step = plan.File.IsPulsed ? WideStep : NarrowStep;
        sheet.Box(1300, 305, 340, 755, "ARM", "none", true);
        sheet.Text(1320, 332, plan.ArmTitle, 14, "start", true);
        sheet.Text(1320, 354, plan.Arm.Servo, 13);
        for (int i = 0; i < plan.File.Servos.Count; i++)
        {
            Servo(sheet, plan, i, TopY(i, step));
            if (i > 0 && !plan.File.IsPulsed)
                Lead(sheet, i, TopY(i, step));
        }
    }

    private static void Servo(Sheet sheet, SheetPlan plan, int i, int y)
    {
        ArmServo servo = plan.File.Servos[i];
        string name = "SERVO" + (i + 1).ToString(CultureInfo.InvariantCulture);
        sheet.Box(LeftX, y, 270, HeightPx, name, "#fafafa");
        sheet.Text(LeftX + 165, y + 32, servo.Joint, 14, "middle", true);
        sheet.Text(LeftX + 165, y + 54, $"{plan.Text[plan.File.IsPulsed ? "servo.channel" : "servo.id"]} {servo.Id}", 14, "middle");
        if (i > 0 && !plan.File.IsPulsed)
            return;
        Plug(sheet, name + ".V+", y + PlusDown, "V+");
        Plug(sheet, name + ".GND", y + GroundDown, "GND");
        Plug(sheet, name + ".DATA", y + DataDown, plan.File.IsPulsed ? "PWM" : "DATA");
    }

    private static void Plug(Sheet sheet, string terminal, int y, string label)
    {
        sheet.Terminal(terminal, LeftX, y);
        sheet.Text(LeftX + 8, y + 4, label, 11);
    }

    private static void Lead(Sheet sheet, int i, int y)
    {
        string above = "SERVO" + i.ToString(CultureInfo.InvariantCulture);
        string below = "SERVO" + (i + 1).ToString(CultureInfo.InvariantCulture);
        (string Pin, int X, string Ink)[] cores = [("V+", 1440, Ink.Power), ("GND", 1465, Ink.Ground), ("DATA", 1490, Ink.Signal)];
        foreach ((string pin, int x, string ink) in cores)
        {
            sheet.Terminal($"{above}.{pin}.out", x, y - NarrowStep + HeightPx);
            sheet.Terminal($"{below}.{pin}", x, y);
            sheet.Circuit.Join($"{above}.{pin}", $"{above}.{pin}.out", above);
            sheet.Wire($"{above}.{pin}.out", $"{below}.{pin}", ink);
        }
    }
}
