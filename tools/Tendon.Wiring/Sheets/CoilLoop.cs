using Tendon.Wiring.Builds;
using Tendon.Wiring.Drawing;

namespace Tendon.Wiring.Sheets;

/// <summary>The wire that is the emergency stop: +5 V → stop contact → on button, held by the relay itself → coil → watchdog. Whatever opens it, cuts the servo supply.</summary>
internal static class CoilLoop
{
    private const int Y = 390;

    internal static void Draw(Sheet sheet, SheetPlan plan)
    {
        sheet.Terminal("COIL.5V", 340, Y);
        sheet.Flag("COIL.5V", "+5V", 340, Y, Ink.Stop);
        sheet.BreakContact("S0.1", "S0.1a", "S0.1b", 400, Y);
        sheet.Stroke(440, 353, 440, 384, Ink.Outline, 1.6, true);
        sheet.Polygon("422,353 458,353 450,338 430,338", "#d32f2f");
        sheet.Text(470, 352, plan.Text["s0"], 13, "start", true);
        sheet.Node("COIL.on", 530, Y, Ink.Stop);
        sheet.MakeContact("S1", "S1.1", "S1.2", 560, Y);
        sheet.Text(600, Y + 22, plan.Text["s1"], 13, "middle");
        sheet.MakeContact("K1.b", "K1.b1", "K1.b2", 560, 455);
        sheet.Text(600, 477, plan.Text["k1.hold"], 13, "middle");
        sheet.Node("COIL.held", 670, Y, Ink.Stop);
        sheet.Node("COIL.+", 715, Y, Ink.Stop);
        sheet.Box(740, 374, 100, 32, "K1", "#eceff1");
        sheet.Text(790, 395, plan.Text["k1.coil"], 13, "middle", true);
        sheet.Terminal("K1.coil+", 740, Y);
        sheet.Terminal("K1.coil-", 840, Y);
        sheet.Circuit.Join("K1.coil+", "K1.coil-", "K1.coil");
        sheet.Node("COIL.-", 865, Y, Ink.Stop);
        Flyback(sheet);
        sheet.TestPoint("TP4", 905, Y, Ink.Stop);

        sheet.Wire("COIL.5V", "S0.1a", Ink.Stop);
        sheet.Wire("S0.1b", "COIL.on", Ink.Stop);
        sheet.Wire("COIL.on", "S1.1", Ink.Stop);
        sheet.Wire("COIL.on", "K1.b1", Ink.Stop, (530, 455));
        sheet.Wire("S1.2", "COIL.held", Ink.Stop);
        sheet.Wire("K1.b2", "COIL.held", Ink.Stop, (670, 455));
        sheet.Wire("COIL.held", "COIL.+", Ink.Stop);
        sheet.Wire("COIL.+", "K1.coil+", Ink.Stop);
        sheet.Wire("K1.coil-", "COIL.-", Ink.Stop);
        sheet.Wire("COIL.-", "TP4", Ink.Stop);
        if (plan.Board.Kind == BoardKind.Host)
            ServiceJumper(sheet);
        else
            sheet.Wire("TP4", "U1.HOLD", Ink.Stop, (940, Y), (940, 550));
    }

    // The station's stages ask now and then, no loop keeps the bus going: a person at the stop takes the watchdog's place.
    private static void ServiceJumper(Sheet sheet)
    {
        sheet.MakeContact("JP2", "JP2.1", "JP2.2", 850, 490);
        sheet.Text(890, 463, "JP2", 13, "middle", true);
        sheet.Node("COIL.hold", 940, 490, Ink.Stop);
        sheet.Wire("JP2.2", "COIL.hold", Ink.Stop);
        sheet.Wire("TP4", "COIL.hold", Ink.Stop, (940, Y));
        sheet.Wire("COIL.hold", "U1.HOLD", Ink.Stop, (940, 550));
        sheet.FlagWire("JP2.1", "GND", 842, 490, Ink.Ground);
    }

    private static void Flyback(Sheet sheet)
    {
        sheet.Terminal("D1.k", 750, 440);
        sheet.Terminal("D1.a", 830, 440);
        sheet.Stroke(750, 440, 830, 440, Ink.Stop);
        sheet.Polygon("778,440 802,428 802,452", "#ffffff");
        sheet.Stroke(778, 428, 778, 452, Ink.Outline, 3);
        sheet.Text(790, 474, "D1 1N4148", 13, "middle");
        sheet.Wire("COIL.+", "D1.k", Ink.Stop, (715, 440));
        sheet.Wire("COIL.-", "D1.a", Ink.Stop, (865, 440));
    }
}
