namespace Tendon.Station.Prove;

/// <summary>The load of a joint by its angle, in both directions.</summary>
/// <param name="AngleRad">Middle of the stretch, rad.</param>
/// <param name="HalfDifference">Half of upwards less downwards, 0.1 %: friction and speed.</param>
/// <param name="Mean">Mean of both, 0.1 %: weight.</param>
public readonly record struct LoadProfile(double AngleRad, double HalfDifference, double Mean)
{
    // Where the motion turns, the loads are those of turning.
    private const double TurnRad = 0.06;

    /// <summary>Stretches of <paramref name="binRad"/> that were passed both ways, in order.</summary>
    public static IReadOnlyList<LoadProfile> Of(IReadOnlyList<ProveSample> pass, double binRad, int leastSamples)
    {
        if (pass.Count == 0)
            return [];
        double low = pass.Min(s => s.GoalRad) + TurnRad, high = pass.Max(s => s.GoalRad) - TurnRad;
        int turn = Enumerable.Range(0, pass.Count).MaxBy(i => pass[i].GoalRad);
        Dictionary<int, double> up = Bins(pass.Take(turn + 1), low, high, binRad, leastSamples), down = Bins(pass.Skip(turn + 1), low, high, binRad, leastSamples);
        return [.. up.Keys.Where(down.ContainsKey).Order().Select(bin => new LoadProfile((bin + 0.5) * binRad, (up[bin] - down[bin]) / 2, (up[bin] + down[bin]) / 2))];
    }

    private static Dictionary<int, double> Bins(IEnumerable<ProveSample> samples, double low, double high, double binRad, int leastSamples) => samples
        .Where(s => s.GoalRad > low && s.GoalRad < high)
        .GroupBy(s => (int)Math.Floor(s.PositionRad / binRad))
        .Where(bin => bin.Count() >= leastSamples)
        .ToDictionary(bin => bin.Key, bin => bin.Average(s => s.LoadPermille));
}
