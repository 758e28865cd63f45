using System.Globalization;

namespace Tendon.Station.Reports;

/// <summary>Times as they stand in documents: UTC, to the second, ISO 8601.</summary>
internal static class UtcTime
{
    public static string Text(long timeMs) => DateTimeOffset.FromUnixTimeMilliseconds(timeMs).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
