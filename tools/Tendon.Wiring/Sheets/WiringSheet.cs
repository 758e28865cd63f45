using Tendon.Wiring.Builds;
using Tendon.Wiring.Drawing;

namespace Tendon.Wiring.Sheets;

/// <summary>The drawing of one arm on one controller.</summary>
public static class WiringSheet
{
    private const int WidthPx = 1680;
    private const int HeightPx = 1200;

    /// <summary>Draws it.</summary>
    public static Sheet Draw(SheetPlan plan)
    {
        var sheet = new Sheet(WidthPx, HeightPx);
        sheet.Text(40, 46, Title(plan), 24, "start", true);
        string source = plan.Board.Source is { } file ? plan.Text.Format("source.board", file, plan.Arm.ArmFiles[0]) : plan.Text.Format("source.host", plan.Arm.ArmFiles[0]);
        sheet.Text(40, 74, source, 13);
        sheet.Text(WidthPx - 40, 46, plan.Text["unproven"], 13, "end", true, Ink.Power);
        PowerPath.Draw(sheet, plan);
        ServoColumn.Draw(sheet, plan);
        WatchdogBlock.Draw(sheet, plan);
        CoilLoop.Draw(sheet, plan);
        if (plan.Board.Kind == BoardKind.Bare)
            BareBoard.Draw(sheet, plan);
        if (plan.Board.Kind != BoardKind.Bare)
            ReadyMade.Draw(sheet, plan);
        else if (plan.File.IsPulsed)
            PulseBoard.Draw(sheet, plan);
        else
            BusDriver.Draw(sheet, plan);
        Notes(sheet, plan);
        return sheet;
    }

    /// <summary>Title of the drawing.</summary>
    public static string Title(SheetPlan plan) =>
        plan.Text.Format("title", plan.ArmTitle, plan.Arm.Servo, plan.Board.Title[plan.Text.Language]);

    private static void Notes(Sheet sheet, SheetPlan plan)
    {
        string watchdog = plan.Board.Kind != BoardKind.Bare ? "note.watchdog-tap" : plan.File.IsPulsed ? "note.watchdog-pulses" : "note.watchdog";
        List<string> notes = [plan.Text["note.stop"], plan.Text[watchdog], plan.Text["note.wires"]];
        if (plan.Board.Kind != BoardKind.Bare)
            notes.Add(plan.Text["note.tap"]);
        else if (plan.File.IsPulsed)
            notes.Add(plan.Text["note.pulses"]);
        else
            notes.Add(plan.Text["note.bus"]);
        if (plan.Board.Kind == BoardKind.Host)
            notes.Add(plan.Text["note.service"]);
        if (plan.Arm.OwnArmFile)
            notes.Add(plan.Text["note.own-file"]);
        for (int i = 0; i < notes.Count; i++)
            sheet.Text(40, 1086 + (20 * i), notes[i], 13);
    }
}
