using Tendon.Wiring.Builds;
using Tendon.Wiring.Drawing;

namespace Tendon.Wiring.Sheets;

/// <summary>The external watchdog as a block; its inside is on the sheet of its own.</summary>
internal static class WatchdogBlock
{
    internal static void Draw(Sheet sheet, SheetPlan plan)
    {
        sheet.Box(660, 520, 240, 180, "U1", "#fff3e0");
        sheet.Text(800, 590, "U1", 16, "middle", true);
        sheet.Text(800, 612, plan.Text["u1.name"], 13, "middle", true);
        sheet.Text(800, 634, plan.Text["u1.see"], 12, "middle");
        bool tapsTheBus = plan.Board.Kind != BoardKind.Bare;
        Right(sheet, "HOLD", 550);
        if (tapsTheBus)
            Right(sheet, "PULSE", 660);
        else
            Left(sheet, "PULSE", 570);
        Left(sheet, "TRIP", 610);
        Left(sheet, "RESET", 650);
        sheet.Terminal("U1.5V", 700, 520);
        sheet.FlagWire("U1.5V", "+5V", 700, 508, Ink.Stop);
        sheet.Terminal("U1.GND", 780, 700);
        sheet.FlagWire("U1.GND", "GND", 780, 708, Ink.Ground);
        if (!tapsTheBus)
            return;
        sheet.Open("U1.TRIP");
        sheet.Open("U1.RESET");
    }

    private static void Left(Sheet sheet, string pin, int y)
    {
        sheet.Terminal("U1." + pin, 660, y);
        sheet.Text(669, y + 5, pin, 13);
    }

    private static void Right(Sheet sheet, string pin, int y)
    {
        sheet.Terminal("U1." + pin, 900, y);
        sheet.Text(891, y + 5, pin, 13, "end");
    }
}
