using System.Globalization;
using Tendon.Wiring.Drawing;

namespace Tendon.Wiring.Sheets;

/// <summary>Supply → fuse → power cut → servos, and the ground that comes back. Ends at RAIL.+ and RAIL.-.</summary>
internal static class PowerPath
{
    private const int PlusY = 160;
    private const int GroundY = 280;

    internal static void Draw(Sheet sheet, SheetPlan plan)
    {
        string volts = (plan.Arm.SupplyMv / 1000.0).ToString("0.0", CultureInfo.InvariantCulture);
        sheet.Box(40, 110, 180, 200, "PSU");
        sheet.Text(54, 136, "PSU", 15, "start", true);
        sheet.Text(54, 168, plan.Text["psu.name"], 13);
        sheet.Text(54, 196, $"{volts} V  {plan.Arm.SupplyA} A", 17, "start", true);
        sheet.Text(54, 224, plan.Text["psu.kind"], 12);
        sheet.Text(54, 246, plan.Text["psu.kind2"], 12);
        sheet.Terminal("PSU.+", 220, PlusY);
        sheet.Terminal("PSU.-", 220, GroundY);
        sheet.Text(212, PlusY + 5, "+", 16, "end", true, Ink.Power);
        sheet.Text(212, GroundY + 5, "−", 16, "end", true);

        sheet.TestPoint("TP1", 255, PlusY, Ink.Power);
        sheet.Fuse("F1", 290, PlusY, plan.Arm.Fuse);
        sheet.TestPoint("TP2", 410, PlusY, Ink.Power);
        sheet.Capacitor("C1", 460, PlusY, GroundY - PlusY, plan.Arm.Bulk);
        sheet.MakeContact("K1.a", "K1.a1", "K1.a2", 620, PlusY);
        sheet.Text(660, 124, plan.Text["k1.contact"], 14, "middle", true);
        sheet.TestPoint("TP3", 750, PlusY, Ink.Power);
        sheet.Capacitor("C2", 800, PlusY, GroundY - PlusY, plan.Arm.Rail);
        sheet.Clamp("D2", 940, PlusY, GroundY - PlusY, plan.Arm.Clamp);
        (int plusX, int groundX) = plan.RailX;
        sheet.Terminal("RAIL.+", plusX, PlusY);
        sheet.Terminal("RAIL.-", groundX, GroundY);
        Chain(sheet, Ink.Power, "PSU.+", "TP1", "F1.1");
        Chain(sheet, Ink.Power, "F1.2", "TP2", "C1.+", "K1.a1");
        Chain(sheet, Ink.Power, "K1.a2", "TP3", "C2.+", "D2.k", "RAIL.+");
        sheet.Node("STAR", 255, GroundY, Ink.Ground);
        Chain(sheet, Ink.Ground, "PSU.-", "STAR", "C1.-", "C2.-", "D2.a", "RAIL.-");
        sheet.Flag("STAR", "GND", 255, GroundY, Ink.Ground);
        sheet.Text(276, GroundY + 22, plan.Text["star"], 12);
    }

    private static void Chain(Sheet sheet, string ink, params string[] terminals)
    {
        for (int i = 1; i < terminals.Length; i++)
            sheet.Wire(terminals[i - 1], terminals[i], ink);
    }
}
