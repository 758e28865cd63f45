using System.Text.Json.Serialization;

namespace Tendon.Benchmarks.Measuring;

/// <summary>One figure.</summary>
/// <param name="Name">What was measured; stable, for comparing runs.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Unit of value and anchor.</param>
/// <param name="Anchor">What it is held against: a bare baseline of the same run, a published figure or a goal; null where there is none.</param>
/// <param name="AnchorText">What the anchor is, for people.</param>
public sealed record BenchmarkRow(
    string Name,
    double Value,
    string Unit,
    double? Anchor = null,
    [property: JsonIgnore] string AnchorText = "")
{
    /// <summary>Value divided by anchor.</summary>
    public double? Ratio => Anchor is { } anchor && anchor != 0 ? Value / anchor : null;
}
