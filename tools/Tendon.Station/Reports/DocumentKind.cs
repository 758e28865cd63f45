namespace Tendon.Station.Reports;

/// <summary>Kinds of signed documents; their names stand in the member <c>kind</c>.</summary>
public static class DocumentKind
{
    /// <summary>What a unit was proven to be.</summary>
    public const string Report = "tendon-report";

    /// <summary>A unit's calibration.</summary>
    public const string Calibration = "tendon-calibration";

    /// <summary>Version of the layout of both, in the member <c>version</c>.</summary>
    public const int Version = 1;
}
