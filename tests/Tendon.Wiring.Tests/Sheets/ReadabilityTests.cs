using Tendon.Wiring.Drawing;
using Tendon.Wiring.Sheets;
using Tendon.Wiring.Texts;

namespace Tendon.Wiring.Tests.Sheets;

public class ReadabilityTests
{
    public static TheoryData<string> Drawings => [.. Plans.Names, "watchdog.en", "watchdog.zh"];

    [Theory]
    [MemberData(nameof(Drawings))]
    public void No_text_lies_on_another_on_a_symbol_or_on_an_edge(string name)
    {
        Sheet sheet = Drawn(name);
        var problems = new List<string>();
        for (int i = 0; i < sheet.Texts.Count; i++)
        {
            TextBox text = sheet.Texts[i];
            problems.AddRange(sheet.Texts.Skip(i + 1).Concat(sheet.Marks).Where(text.Overlaps).Select(other => $"'{text.Text}' on '{other.Text}'"));
            problems.AddRange(sheet.Boxes.Where(box => text.Overlaps(box) && !text.IsInside(box)).Select(box => $"'{text.Text}' on the edge of {box.Text}"));
            if (!text.IsInside(new TextBox(0, 0, sheet.WidthPx, sheet.HeightPx, "")))
                problems.Add($"'{text.Text}' leaves the sheet");
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void No_wire_runs_through_a_text_or_a_part(string name)
    {
        Sheet sheet = Drawn(name);
        var problems = new List<string>();
        foreach ((int x1, int y1, int x2, int y2) in sheet.Pieces)
        {
            problems.AddRange(sheet.Texts.Concat(sheet.Boxes.Where(box => box.Text != "ARM")).Where(box => box.IsCrossedBy(x1, y1, x2, y2))
                .Select(box => $"({x1},{y1})–({x2},{y2}) through '{box.Text}'"));
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Parts_stand_apart(string name)
    {
        Sheet sheet = Drawn(name);
        TextBox[] parts = [.. sheet.Boxes.Where(box => box.Text != "ARM")];
        Assert.Equal([], parts.SelectMany((part, i) => parts.Skip(i + 1).Where(part.Overlaps).Select(other => $"{part.Text} on {other.Text}")));
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Wires_that_lie_on_one_another_belong_together(string name)
    {
        Sheet sheet = Drawn(name);
        var problems = new List<string>();
        for (int i = 0; i < sheet.Pieces.Count; i++)
        {
            foreach (var other in sheet.Pieces.Skip(i + 1).Where(other => Along(sheet.Pieces[i], other)))
                problems.Add($"{sheet.Pieces[i]} along {other}");
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private static bool Along((int X1, int Y1, int X2, int Y2) a, (int X1, int Y1, int X2, int Y2) b)
    {
        if (a.Y1 == a.Y2 && b.Y1 == b.Y2 && a.Y1 == b.Y1)
            return Math.Min(Math.Max(a.X1, a.X2), Math.Max(b.X1, b.X2)) > Math.Max(Math.Min(a.X1, a.X2), Math.Min(b.X1, b.X2));
        return a.X1 == a.X2 && b.X1 == b.X2 && a.X1 == b.X1
            && Math.Min(Math.Max(a.Y1, a.Y2), Math.Max(b.Y1, b.Y2)) > Math.Max(Math.Min(a.Y1, a.Y2), Math.Min(b.Y1, b.Y2));
    }

    private static Sheet Drawn(string name) => name.StartsWith("watchdog", StringComparison.Ordinal)
        ? WatchdogSheet.Draw(new WiringText(name["watchdog.".Length..]))
        : WiringSheet.Draw(Plans.Of(name));
}
