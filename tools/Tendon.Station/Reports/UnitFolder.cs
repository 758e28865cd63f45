using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Tendon.Station.Files;
using Tendon.Station.Journals;
using Tendon.Station.Labels;
using Tendon.Station.Prove;
using Tendon.Station.Runs;
using Tendon.Station.Signing;
using Tendon.Station.Stages;

namespace Tendon.Station.Reports;

/// <summary>A folder a unit: report (JSON, signed, and HTML), calibration (signed) and label (SVG, and its code as PNG), and the signed ones that were there before.</summary>
/// <param name="folder">Where the units' folders are.</param>
/// <param name="key">Who signs.</param>
/// <param name="nowMs">Milliseconds since 1970 UTC.</param>
public sealed class UnitFolder(string folder, ISigner key, Func<long> nowMs) : IUnitRecords
{
    /// <summary>Name of the signed report in a unit's folder.</summary>
    public const string ReportFile = "report.json";

    /// <summary>Folder of one unit.</summary>
    public string Of(string unitId) => Path.Combine(folder, unitId);

    /// <inheritdoc/>
    public string Write(StageContext context, IReadOnlyList<StageRecord> stages, UnitFigures? proof)
    {
        string own = Of(context.UnitId);
        EarlierDocuments.Keep(own);
        long timeMs = nowMs();
        JsonObject report = ProofReport.Build(context, stages, proof, timeMs);
        byte[] page = Encoding.UTF8.GetBytes(ReportPage.Render((JsonObject)JsonNode.Parse(report.ToJsonString())!));
        Durable.Write(Path.Combine(own, "report.html"), page);
        report["pageSha256"] = Convert.ToHexStringLower(SHA256.HashData(page));
        if (context.Calibration is { } calibration)
            Durable.Write(Path.Combine(own, "calibration.json"), CalibrationFile.Seal(calibration, timeMs, key));
        byte[] document = SignedDocument.Seal(report, key);
        string hash = Convert.ToHexStringLower(SHA256.HashData(document));
        var label = new UnitLabel(context.UnitId, context.Arm.Name, (bool)report["passed"]!, DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(timeMs).UtcDateTime), hash, key.KeyId);
        Durable.Write(Path.Combine(own, "label.svg"), Encoding.UTF8.GetBytes(LabelDrawing.Svg(label)));
        Durable.Write(Path.Combine(own, "label.png"), LabelDrawing.CodePng(label));
        Durable.Write(Path.Combine(own, ReportFile), document);
        return hash;
    }

    /// <inheritdoc/>
    public bool HasReport(string unitId, string sha256)
    {
        string path = Path.Combine(Of(unitId), ReportFile);
        return File.Exists(path) && Convert.ToHexStringLower(SHA256.HashData(NamedFile.Read(path, NamedFile.DocumentBytes))) == sha256;
    }
}
