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
        CameraModel camera = record.Result.Camera;
        return IsSound(camera) && record.Result.View?.Fits(camera.WidthPx, camera.HeightPx) != false ? record : throw new CalibrationException("the camera calibration holds impossible numbers; calibrate again: tendon camera calibrate");
    }

    // Wide enough for any camera that looks at a table; what lies outside would send the arm somewhere else.
    private static bool IsSound(CameraModel c) =>
        c.Rotation.Length == 9 && c.Translation.Length == 3
        && c.WidthPx is >= 16 and <= 20_000 && c.HeightPx is >= 16 and <= 20_000
        && IsWithin(c.FocalXPx / c.WidthPx, 0.2, 20) && IsWithin(c.FocalYPx / c.HeightPx, 0.2, 20)
        && IsWithin(c.CentreXPx / c.WidthPx, 0, 1) && IsWithin(c.CentreYPx / c.HeightPx, 0, 1)
        && IsWithin(c.K1, -2, 2) && IsWithin(c.K2, -2, 2)
        && IsRotation(c.Rotation) && IsAboveTable(c.Rotation, c.Translation);

    private static bool IsRotation(double[] r)
    {
        for (int row = 0; row < 3; row++)
        {
            for (int other = row; other < 3; other++)
            {
                double dot = (r[3 * row] * r[3 * other]) + (r[(3 * row) + 1] * r[(3 * other) + 1]) + (r[(3 * row) + 2] * r[(3 * other) + 2]);
                if (!IsWithin(dot - (row == other ? 1 : 0), -1e-3, 1e-3))
                    return false;
            }
        }
        double determinant = (r[0] * ((r[4] * r[8]) - (r[5] * r[7]))) - (r[1] * ((r[3] * r[8]) - (r[5] * r[6]))) + (r[2] * ((r[3] * r[7]) - (r[4] * r[6])));
        return determinant > 0;
    }

    // The camera's centre in the base frame is -Rᵀ·T: 2 cm to 10 m above the table, 10 m aside at most.
    private static bool IsAboveTable(double[] r, double[] t)
    {
        double x = -((r[0] * t[0]) + (r[3] * t[1]) + (r[6] * t[2]));
        double y = -((r[1] * t[0]) + (r[4] * t[1]) + (r[7] * t[2]));
        double z = -((r[2] * t[0]) + (r[5] * t[1]) + (r[8] * t[2]));
        return IsWithin(z, 0.02, 10) && IsWithin(x, -10, 10) && IsWithin(y, -10, 10);
    }

    private static bool IsWithin(double value, double least, double most) => value >= least && value <= most;
}
