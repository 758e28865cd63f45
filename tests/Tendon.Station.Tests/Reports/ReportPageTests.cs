using System.Text.Json.Nodes;
using System.Xml.Linq;
using Tendon.Station.Prove;
using Tendon.Station.Reports;
using Tendon.Station.Runs;
using Tendon.Station.Stages;
using Tendon.Station.Units;
using Tendon.Workbench.Defects;

namespace Tendon.Station.Tests.Reports;

public class ReportPageTests
{
    [Fact]
    public void The_page_speaks_both_languages_shows_plots_and_loads_nothing_from_elsewhere()
    {
        string page = Page([new Finding(DefectCode.WornGear, "elbow_flex", 3.2, 1.9, "°")], Proof());
        Assert.Contains("FAIL", page, StringComparison.Ordinal);
        Assert.Contains("不合格", page, StringComparison.Ordinal);
        Assert.Contains("worn_gear", page, StringComparison.Ordinal);
        Assert.Equal(4, page.Split("<svg ").Length - 1);
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_cannot_break_out_of_the_page()
    {
        StageContext context = CalibratedContext() with { UnitId = "<script>alert(1)</script>" };
        JsonObject report = ProofReport.Build(context, [], null, 0);
        Assert.DoesNotContain("<script>", ReportPage.Render((JsonObject)JsonNode.Parse(report.ToJsonString())!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plot_is_well_formed_and_holds_its_lines_within_its_frame()
    {
        XElement svg = XElement.Parse(new LinePlot("s", "°").Draw(("a", [0, 1, 2], [5, 5, 5]), ("b", [0, 2], [-1e6, 1e6])));
        Assert.Equal(2, svg.Elements("path").Count(p => (string?)p.Attribute("fill") == "none"));
        Assert.Equal("", new LinePlot("s", "°").Draw(("a", [], [])));
    }

    [Fact]
    public void A_calibration_survives_its_signed_file()
    {
        using var key = Tendon.Station.Signing.StationKey.Create();
        StageContext context = CalibratedContext();
        byte[] file = CalibrationFile.Seal(context.Calibration!, 0, key);
        var verification = Tendon.Station.Signing.SignedDocument.Check(file, [new Tendon.Station.Signing.PublicStationKey(key.PublicKey)]);
        Assert.True(CalibrationFile.TryRead(verification.Content!.Value, out var record));
        Assert.Equal(context.Calibration!.Joints, record!.Joints);
    }

    private static StageContext CalibratedContext() => Prove.CalibratedUnit.Context(UnitPlan.Healthy(1));

    private static string Page(IReadOnlyList<Finding> findings, UnitFigures proof)
    {
        var stage = new StageRecord("prove", findings, FigureNames.Of(proof), 90_000_000);
        JsonObject report = ProofReport.Build(CalibratedContext(), [stage], proof, 0);
        return ReportPage.Render((JsonObject)JsonNode.Parse(report.ToJsonString())!);
    }

    private static UnitFigures Proof()
    {
        ProveSample[] curve = [.. Enumerable.Range(0, 500).Select(i => new ProveSample(i * 0.01, Math.Sin(i * 0.01), Math.Sin((i * 0.01) - 0.02), i % 50, 100, 12_000, 26))];
        return new UnitFigures(
            [new JointFigures("elbow_flex") { Sweep = curve, Slow = curve, PlayDeg = 3.2, FrictionPermille = 20 }],
            new SupplyFigures(12_000, 11_000, 0.12, false) { Curve = [(0, 12_000, 0.1), (0.1, 11_000, 6)] }, 10, 0);
    }
}
