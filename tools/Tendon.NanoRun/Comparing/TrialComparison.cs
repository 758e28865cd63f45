namespace Tendon.NanoRun.Comparing;

/// <summary>Two runs, line by line.</summary>
/// <param name="SameCount">Lines that are the same.</param>
/// <param name="KnownCount">Edges where the device is known to differ, and differs just so.</param>
/// <param name="Differences">Everything else.</param>
public sealed record TrialComparison(int SameCount, int KnownCount, IReadOnlyList<string> Differences)
{
    /// <summary>Compares by position: the trial is the same program on both sides.</summary>
    public static TrialComparison Of(IReadOnlyList<string> desktop, IReadOnlyList<string> device)
    {
        int same = 0, known = 0;
        var differences = new List<string>();
        for (int i = 0; i < Math.Max(desktop.Count, device.Count); i++)
        {
            string there = i < desktop.Count ? desktop[i] : "(nothing)", here = i < device.Count ? device[i] : "(nothing)";
            if (KnownEdges.Expected(there) is { } expected)
            {
                if (here == expected) known++;
                else differences.Add($"line {i + 1}: the device was known to give\n    {expected}\n  but gives\n    {here}");
            }
            else if (here == there) same++;
            else differences.Add($"line {i + 1}: on .NET\n    {there}\n  on the device\n    {here}");
        }

        return new TrialComparison(same, known, differences);
    }
}
