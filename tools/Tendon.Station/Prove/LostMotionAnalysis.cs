namespace Tendon.Station.Prove;

/// <summary>
/// Lost motion of a joint that carries no weight: when it reverses, the motor crosses the play while the shaft stands, and the goal runs away from it by
/// that much more than it leads in steady motion. Pure.
/// </summary>
public static class LostMotionAnalysis
{
    private const double WindowS = 0.25;

    /// <summary>Median over all reversals of a triangle wave, degrees; NaN without a reversal.</summary>
    /// <param name="wave">Samples of a goal that goes to and fro at constant speed.</param>
    public static double Degrees(IReadOnlyList<ProveSample> wave)
    {
        var lost = new List<double>();
        int direction = 0;
        for (int i = 1; i < wave.Count; i++)
        {
            int now = Math.Sign(wave[i].GoalRad - wave[i - 1].GoalRad);
            if (now == 0)
                continue;
            if (direction == -now)
                lost.Add(At(wave, i, now));
            direction = now;
        }

        return lost.Count == 0 ? double.NaN : Statistics.Median(lost) * 180 / Math.PI;
    }

    private static double At(IReadOnlyList<ProveSample> wave, int reversal, int direction)
    {
        double startS = wave[reversal].TimeS;
        double most = wave.Skip(reversal).TakeWhile(s => s.TimeS < startS + WindowS).Max(s => direction * (s.GoalRad - s.PositionRad));
        IEnumerable<double> steady = wave.Take(reversal).Reverse().TakeWhile(s => s.TimeS > startS - (WindowS / 3)).Select(s => -direction * (s.GoalRad - s.PositionRad));
        return most - Statistics.Median(steady);
    }
}
