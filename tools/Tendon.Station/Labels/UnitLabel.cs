using System.Globalization;

namespace Tendon.Station.Labels;

/// <summary>What stands on the label of a unit.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="ArmName">What it is.</param>
/// <param name="Passed">Whether it was proven.</param>
/// <param name="Day">Day of the proof, UTC.</param>
/// <param name="ReportHash">SHA-256 of the report file, hexadecimal.</param>
/// <param name="StationKeyId">Who signed it.</param>
public sealed record UnitLabel(string UnitId, string ArmName, bool Passed, DateOnly Day, string ReportHash, string StationKeyId)
{
    /// <summary>What the QR code says: fields with '/' between, which no field contains. The first names the format.</summary>
    public string Code => $"tendon:1/{ArmName}/{UnitId}/{(Passed ? "pass" : "fail")}/{DayText}/{ReportHash[..32]}/{StationKeyId}";

    /// <summary>The day as people in both languages read it.</summary>
    public string DayText => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
