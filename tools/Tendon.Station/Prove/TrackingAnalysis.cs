namespace Tendon.Station.Prove;

/// <summary>
/// How far a joint stays behind a goal that moves. What the goal has jumped by since the last look is not held against the joint: on a slow adapter or a
/// busy computer goals come in larger steps, and no joint can be at a goal that it has just been given. Pure.
/// </summary>
public static class TrackingAnalysis
{
    private const double Share = 0.95;

    /// <summary>95th percentile of the distance beyond the last step of the goal, degrees; NaN for fewer than two samples.</summary>
    public static double Degrees(IReadOnlyList<ProveSample> sweep) => Statistics.Quantile(
        sweep.Zip(sweep.Skip(1), (before, now) => Math.Max(0, Math.Abs(now.GoalRad - now.PositionRad) - Math.Abs(now.GoalRad - before.GoalRad))), Share) * 180 / Math.PI;
}
