using System.Text.Json;
using System.Text.Json.Serialization;
using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Core.Calibration;

/// <summary>A calibration as it is kept in a file.</summary>
/// <param name="Result">The camera and how well it fitted.</param>
/// <param name="Source">Address, device or file of the camera.</param>
/// <param name="CalibratedAt">When.</param>
public sealed record CalibrationRecord(CalibrationResult Result, string Source, DateTimeOffset CalibratedAt)
{
    /// <summary>Version of the file's format.</summary>
    public int FormatVersion { get; init; } = 1;

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The file's text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format) + "\n";

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="CalibrationException">Damaged, or of a later version.</exception>
    public static CalibrationRecord Parse(string json)
    {
        CalibrationRecord? record;
        try
        {
            record = JsonSerializer.Deserialize<CalibrationRecord>(json, Format);
        }
        catch (JsonException e)
        {
            throw new CalibrationException($"the camera calibration is damaged ({e.Message}); calibrate again: tendon camera calibrate", e);
        }
        if (record is not { FormatVersion: 1 })
            throw new CalibrationException("the camera calibration is of another version; calibrate again: tendon camera calibrate");
        return IsSound(record.Result.Camera) ? record : throw new CalibrationException("the camera calibration holds impossible numbers; calibrate again: tendon camera calibrate");
    }

    private static bool IsSound(CameraModel c)
    {
        if (c.Rotation.Length != 9 || c.Translation.Length != 3 || c.WidthPx <= 0 || c.HeightPx <= 0 || !(c.FocalXPx > 0) || !(c.FocalYPx > 0))
            return false;
        double[] r = c.Rotation;
        double determinant = (r[0] * ((r[4] * r[8]) - (r[5] * r[7]))) - (r[1] * ((r[3] * r[8]) - (r[5] * r[6]))) + (r[2] * ((r[3] * r[7]) - (r[4] * r[6])));
        return Math.Abs(determinant - 1) < 1e-3 && Array.TrueForAll(c.Translation, double.IsFinite) && double.IsFinite(c.K1 + c.K2 + c.CentreXPx + c.CentreYPx);
    }
}
