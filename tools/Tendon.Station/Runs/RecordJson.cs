using System.Globalization;
using System.Text.Json.Nodes;
using Tendon.Station.Calibrate;
using Tendon.Station.Units;

namespace Tendon.Station.Runs;

/// <summary>Stage records and what the stages hand on, as JSON and back. Reading trusts its source: the journal's checksums and the report's signature.</summary>
public static class RecordJson
{
    /// <summary>A stage's record.</summary>
    public static JsonObject Write(StageRecord record) => new()
    {
        ["stage"] = record.Stage,
        ["durationUs"] = record.DurationUs,
        ["findings"] = new JsonArray([.. record.Findings.Select(Write)]),
        ["figures"] = new JsonObject(record.Figures.Where(f => double.IsFinite(f.Value)).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => KeyValuePair.Create(f.Key, (JsonNode?)Math.Round(f.Value, 6)))),
    };

    /// <summary>A finding. Numbers that were not measured are left out.</summary>
    public static JsonObject Write(Finding finding)
    {
        var json = new JsonObject { ["code"] = finding.Code.Text(), ["joint"] = finding.Joint, ["unit"] = finding.Unit };
        if (double.IsFinite(finding.Measured))
            json["measured"] = Math.Round(finding.Measured, 4);
        if (double.IsFinite(finding.Limit))
            json["limit"] = Math.Round(finding.Limit, 4);
        if (finding.Details.Count > 0)
            json["details"] = new JsonArray([.. finding.Details.Select(d => JsonValue.Create(d))]);
        return json;
    }

    /// <summary>A stage's record from its JSON.</summary>
    public static StageRecord ReadStage(JsonObject json) => new(
        (string)json["stage"]!,
        [.. json["findings"]!.AsArray().Select(f => ReadFinding((JsonObject)f!))],
        json["figures"]!.AsObject().ToDictionary(f => f.Key, f => (double)f.Value!),
        (long)json["durationUs"]!);

    /// <summary>A finding from its JSON.</summary>
    public static Finding ReadFinding(JsonObject json)
    {
        DefectCodes.TryParse((string)json["code"]!, out DefectCode code);
        return new Finding(code, (string)json["joint"]!, (double?)json["measured"] ?? double.NaN, (double?)json["limit"] ?? double.NaN, (string)json["unit"]!)
        {
            Details = json["details"] is JsonArray details ? [.. details.Select(d => (string)d!)] : [],
        };
    }

    /// <summary>A calibration.</summary>
    public static JsonObject Write(CalibrationRecord record) => new()
    {
        ["unit"] = record.UnitId,
        ["arm"] = record.ArmName,
        ["armFileHash"] = record.ArmFileHash.ToString("x16", CultureInfo.InvariantCulture),
        ["revision"] = record.Revision,
        ["joints"] = new JsonArray([.. record.Joints.Select(j => new JsonObject
        {
            ["name"] = j.Name,
            ["servoId"] = j.ServoId,
            ["sign"] = j.Sign,
            ["homingOffsetSteps"] = j.HomingOffsetSteps,
            ["zeroStep"] = j.ZeroStep,
            ["leastStep"] = j.LeastStep,
            ["mostStep"] = j.MostStep,
            ["minPositionUrad"] = j.MinPositionUrad,
            ["maxPositionUrad"] = j.MaxPositionUrad,
        })]),
    };

    /// <summary>A calibration from its JSON.</summary>
    public static CalibrationRecord ReadCalibration(JsonObject json) => new(
        (string)json["unit"]!,
        (string)json["arm"]!,
        ulong.Parse((string)json["armFileHash"]!, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        (int)json["revision"]!,
        [.. json["joints"]!.AsArray().Select(j => new CalibratedJoint(
            (string)j!["name"]!, (byte)j["servoId"]!, (int)j["sign"]!, (int)j["homingOffsetSteps"]!, (int)j["zeroStep"]!,
            (int)j["leastStep"]!, (int)j["mostStep"]!, (int)j["minPositionUrad"]!, (int)j["maxPositionUrad"]!))]);

    /// <summary>Who a unit is.</summary>
    public static JsonObject Write(UnitIdentity identity) => new()
    {
        ["unit"] = identity.UnitId,
        ["board"] = identity.BoardId,
        ["servos"] = new JsonArray([.. identity.Servos.Select(s => new JsonObject
        {
            ["id"] = s.Id,
            ["model"] = s.Model,
            ["firmwareMajor"] = s.FirmwareMajor,
            ["firmwareMinor"] = s.FirmwareMinor,
            ["voltageMv"] = s.VoltageMv,
            ["maxVoltageMv"] = s.MaxVoltageMv,
            ["bitsPerS"] = s.BitsPerS,
        })]),
    };

    /// <summary>Who a unit is, from its JSON.</summary>
    public static UnitIdentity ReadIdentity(JsonObject json) => new(
        (string)json["unit"]!,
        (string)json["board"]!,
        [.. json["servos"]!.AsArray().Select(s => new ServoIdentity(
            (byte)s!["id"]!, (int)s["model"]!, (int)s["firmwareMajor"]!, (int)s["firmwareMinor"]!, (int)s["voltageMv"]!, (int)s["maxVoltageMv"]!, (int)s["bitsPerS"]!))]);
}
