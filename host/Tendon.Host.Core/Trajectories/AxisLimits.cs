namespace Tendon.Host.Core.Trajectories;

/// <summary>Limits of one axis (rad/s, rad/s², rad/s³, or per second for a path parameter).</summary>
internal readonly record struct AxisLimits(double Velocity, double Acceleration, double Jerk)
{
    public bool AreValid =>
        Velocity > 0 && Acceleration > 0 && Jerk > 0 && double.IsFinite(Velocity) && double.IsFinite(Acceleration) && double.IsFinite(Jerk);

    /// <summary>Whether a start can be continued without ever breaking a limit.</summary>
    public bool Allow(double velocity, double acceleration)
    {
        const double Tolerance = 1e-6;
        double settled = velocity + (acceleration * Math.Abs(acceleration) / (2 * Jerk));
        return Math.Abs(velocity) <= Velocity + Tolerance
            && Math.Abs(acceleration) <= Acceleration + Tolerance
            && Math.Abs(settled) <= Velocity + Tolerance;
    }
}
