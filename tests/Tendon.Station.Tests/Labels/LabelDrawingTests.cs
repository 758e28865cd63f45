using System.Xml.Linq;
using Tendon.Station.Labels;

namespace Tendon.Station.Tests.Labels;

public class LabelDrawingTests
{
    private static readonly UnitLabel s_label = new("unit-0007", "so101", true, new DateOnly(2026, 3, 4), new string('a', 64), "0123456789abcdef");

    [Fact]
    public void The_code_names_unit_result_report_and_station() =>
        Assert.Equal($"tendon:1/so101/unit-0007/pass/2026-03-04/{new string('a', 32)}/0123456789abcdef", s_label.Code);

    [Fact]
    public void The_label_is_a_drawing_of_its_true_size_that_says_so_in_both_languages()
    {
        XElement svg = XDocument.Parse(LabelDrawing.Svg(s_label)).Root!;
        Assert.Equal("50mm", (string?)svg.Attribute("width"));
        Assert.Contains("PASS 合格", svg.Value, StringComparison.Ordinal);
        Assert.Contains("FAIL 不合格", LabelDrawing.Svg(s_label with { Passed = false }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_code_has_the_three_finder_patterns_and_a_quiet_zone()
    {
        string path = (string)XDocument.Parse(LabelDrawing.Svg(s_label)).Root!.Elements().Single(e => e.Name.LocalName == "path").Attribute("d")!;
        HashSet<string> dark = [.. path.Split('M', StringSplitOptions.RemoveEmptyEntries).Select(m => m[..m.IndexOf('h', StringComparison.Ordinal)])];
        int[] columns = [.. dark.Select(d => int.Parse(d.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture))];
        int last = columns.Max();
        Assert.Equal(4, columns.Min());
        foreach ((int x, int y) in new[] { (4, 4), (last - 6, 4), (4, last - 6) })
        {
            for (int i = 0; i < 7; i++)
            {
                Assert.Contains($"{x + i} {y}", dark);
                Assert.Contains($"{x} {y + i}", dark);
            }

            Assert.DoesNotContain($"{x + 1} {y + 1}", dark);
            Assert.Contains($"{x + 3} {y + 3}", dark);
        }
    }

    [Fact]
    public void The_code_alone_is_a_PNG() =>
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], LabelDrawing.CodePng(s_label)[..4]);
}
