using System.Globalization;

namespace Tendon.Benchmarks.Measuring;

/// <summary>Prints rows as an aligned table.</summary>
internal static class RowPrinter
{
    public static void PrintHeader() => Console.WriteLine($"{"",-52} {"value",12} {"unit",-8} {"anchor",10} {"ratio",7}");

    public static void Print(BenchmarkRow row)
    {
        string anchor = row.Anchor is { } a ? Figure(a) : "-", ratio = row.Ratio is { } r ? r.ToString("0.00", CultureInfo.InvariantCulture) : "-";
        Console.WriteLine($"{row.Name,-52} {Figure(row.Value),12} {row.Unit,-8} {anchor,10} {ratio,7}  {row.AnchorText}");
    }

    private static string Figure(double value) =>
        value.ToString(Math.Abs(value) >= 1000 || value == Math.Floor(value) ? "0" : "0.###", CultureInfo.InvariantCulture);
}
