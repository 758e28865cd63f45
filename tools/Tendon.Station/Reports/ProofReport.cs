using System.Globalization;
using System.Text.Json.Nodes;
using Tendon.Station.Prove;
using Tendon.Station.Runs;
using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Station.Reports;

/// <summary>The machine-readable report of a unit, before it is signed: everything that the page for people shows comes from here.</summary>
public static class ProofReport
{
    private const int MostPoints = 240;

    /// <summary>The content of the report. Each code stands once in <c>found</c>, in ordinal order; <c>passed</c> is true when there is none.</summary>
    public static JsonObject Build(StageContext context, IReadOnlyList<StageRecord> stages, UnitFigures? proof, long timeMs)
    {
        string[] found = [.. stages.SelectMany(s => s.Findings).Select(f => f.Code.Text()).Distinct().Order(StringComparer.Ordinal)];
        var report = new JsonObject
        {
            ["kind"] = DocumentKind.Report,
            ["version"] = DocumentKind.Version,
            ["unit"] = context.UnitId,
            ["board"] = context.BoardId,
            ["arm"] = context.Arm.Name,
            ["armFileHash"] = context.Arm.FileHash.ToString("x16", CultureInfo.InvariantCulture),
            ["timeUtc"] = UtcTime.Text(timeMs),
            ["passed"] = found.Length == 0,
            ["found"] = new JsonArray([.. found.Select(code => JsonValue.Create(code))]),
            ["stages"] = new JsonArray([.. stages.Select(RecordJson.Write)]),
            ["limits"] = Limits(),
            ["curves"] = Curves(proof),
        };
        if (context.Identity is { } identity)
            report["identity"] = RecordJson.Write(identity);
        if (context.Calibration is { } calibration)
            report["calibration"] = RecordJson.Write(calibration);
        return report;
    }

    private static JsonObject Limits() => new()
    {
        ["friction_percent"] = ProveLimits.MostFrictionPermille / 10,
        ["play_deg"] = ProveLimits.MostPlayDeg,
        ["lost_motion_deg"] = ProveLimits.MostLostMotionDeg,
        ["tracking_p95_deg"] = ProveLimits.MostTrackingErrorDeg,
        ["jitter_deg"] = ProveLimits.MostJitterDeg,
        ["temperature_c"] = ProveLimits.MostTemperatureC,
        ["resistance_ohm"] = ProveLimits.MostSupplyOhm,
    };

    private static JsonObject Curves(UnitFigures? proof)
    {
        var curves = new JsonObject();
        foreach (JointFigures joint in proof?.Joints ?? [])
        {
            curves[joint.Joint] = new JsonObject
            {
                ["sweep"] = Curve(joint.Sweep, ("t_s", s => s.TimeS), ("goal_deg", s => Deg(s.GoalRad)), ("position_deg", s => Deg(s.PositionRad))),
                ["slow"] = Curve(joint.Slow, ("position_deg", s => Deg(s.PositionRad)), ("load_percent", s => s.LoadPermille / 10)),
            };
        }

        if (proof?.Supply.Curve is { Count: > 0 } supply)
            curves["supply"] = Curve(supply, ("t_s", s => s.TimeS), ("voltage_v", s => s.Mv / 1000), ("current_a", s => s.CurrentA));
        return curves;
    }

    private static double Deg(double rad) => rad * 180 / Math.PI;

    private static JsonObject Curve<T>(IReadOnlyList<T> samples, params (string Name, Func<T, double> Value)[] columns)
    {
        int step = Math.Max(1, (samples.Count + MostPoints - 1) / MostPoints);
        T[] kept = [.. samples.Where((_, i) => i % step == 0)];
        return new JsonObject(columns.Select(c => KeyValuePair.Create(c.Name, (JsonNode?)new JsonArray([.. kept.Select(s => JsonValue.Create(Math.Round(c.Value(s), 3)))]))));
    }
}
