using Tendon.Wiring.Builds;
using Tendon.Wiring.Drawing;
using Tendon.Wiring.Texts;

namespace Tendon.Wiring.Sheets;

/// <summary>Every drawing of the repository. The same data give the same bytes.</summary>
public static class DrawingSet
{
    /// <summary>What there is to draw: every build in every language.</summary>
    public static IEnumerable<SheetPlan> Plans(string root) =>
        from language in WiringText.Languages
        let text = new WiringText(language)
        from pair in BuildList.Read(root).Pairs(root)
        let files = pair.Arm.ArmFiles.Select(name => ArmData.Read(root, name)).ToArray()
        select new SheetPlan(pair.Arm, files[0], pair.Board, text) { ArmTitle = string.Join(" / ", files.Select(file => file.Title(language))) };

    /// <summary>File name → SVG.</summary>
    public static IReadOnlyDictionary<string, string> All(string root)
    {
        var drawings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (SheetPlan plan in Plans(root))
            drawings[plan.FileName + ".svg"] = WiringSheet.Draw(plan).ToSvg(WiringSheet.Title(plan));
        foreach (WiringText text in WiringText.Languages.Select(language => new WiringText(language)))
        {
            Sheet sheet = WatchdogSheet.Draw(text);
            drawings[$"watchdog.{text.Language}.svg"] = sheet.ToSvg(text["watchdog.title"]);
        }

        return drawings;
    }
}
