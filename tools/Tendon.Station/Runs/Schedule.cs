namespace Tendon.Station.Runs;

/// <summary>What a floor with several slots makes of the units' times. Pure.</summary>
public static class Schedule
{
    private const double UsPerHour = 3.6e9;

    /// <summary>Time until the last unit is done when each goes to the slot that is free first, in the given order, µs.</summary>
    public static long MakespanUs(IEnumerable<long> unitUs, int slots)
    {
        var freeAt = new long[Math.Max(1, slots)];
        foreach (long us in unitUs)
            freeAt[Array.IndexOf(freeAt, freeAt.Min())] += us;
        return freeAt.Max();
    }

    /// <summary>Units an hour on full slots: what one unit takes on average, over the slots. Without the hands that change units.</summary>
    public static double UnitsPerHour(IReadOnlyCollection<long> unitUs, int slots) => unitUs.Count == 0 ? 0 : slots * UsPerHour / Math.Max(1, unitUs.Average());

    /// <summary>Mean time of each stage over the units that went through it, µs, in order of the stages' first appearance.</summary>
    public static IReadOnlyDictionary<string, long> MeanStageUs(IEnumerable<UnitOutcome> units) => units
        .SelectMany(u => u.StageUs).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => (long)g.Average(s => s.Value));
}
