using System.Text.Json;
using System.Text.Json.Nodes;
using Tendon.Station.Calibrate;
using Tendon.Station.Runs;
using Tendon.Station.Signing;

namespace Tendon.Station.Reports;

/// <summary>A unit's calibration as a signed file.</summary>
public static class CalibrationFile
{
    /// <summary>The bytes of the file.</summary>
    public static byte[] Seal(CalibrationRecord record, long timeMs, ISigner key)
    {
        JsonObject json = RecordJson.Write(record);
        json["kind"] = DocumentKind.Calibration;
        json["version"] = DocumentKind.Version;
        json["timeUtc"] = UtcTime.Text(timeMs);
        return SignedDocument.Seal(json, key);
    }

    /// <summary>The calibration in a file whose signature is genuine.</summary>
    /// <param name="content">Its content, from <see cref="SignedDocument.Check"/>.</param>
    /// <param name="record">The calibration.</param>
    /// <returns>False when the content is no calibration that this version knows.</returns>
    public static bool TryRead(JsonElement content, out CalibrationRecord? record)
    {
        record = null;
        if (ContentCheck.Check(content, out string kind, out _, out _) != ContentProblem.None || kind != DocumentKind.Calibration)
            return false;
        try
        {
            record = RecordJson.ReadCalibration(JsonObject.Create(content)!);
            return true;
        }
        catch (Exception fault) when (fault is InvalidOperationException or NullReferenceException or FormatException or OverflowException or ArgumentException)
        {
            return false;
        }
    }
}
