using System.Globalization;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>Numbers as reports show them, in any language of the reader.</summary>
internal static class Figures
{
    internal static string Percent(double share) => share.ToString("P1", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);

    internal static string Interval(WilsonInterval interval) => $"{Percent(interval.Low)} – {Percent(interval.High)}";

    internal static string Milliseconds(double ms) => ms.ToString("0.0", CultureInfo.InvariantCulture);
}
