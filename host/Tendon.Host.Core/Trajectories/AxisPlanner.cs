namespace Tendon.Host.Core.Trajectories;

/// <summary>
/// Time-optimal motion of one axis to rest at a goal. Follow the fastest ramp towards the velocity limit on the goal's side
/// and leave it at the moment from which the fastest stop ends exactly at the goal. Where the axis stops when it leaves at time τ
/// rises with τ, so that moment is one bracketed root.
/// </summary>
internal static class AxisPlanner
{
    // Nearer to the goal than this the fastest stop counts as exact. Time depends on distance by a cube root, so rounding of
    // 1e-16 rad would otherwise cost some 10 µs of needless wiggling.
    private const double ExactRad = 1e-11;

    /// <summary>The fastest profile.</summary>
    public static void Fastest(double position, double velocity, double acceleration, double goal, in AxisLimits limits, ref AxisProfile profile)
    {
        profile.Begin(position, velocity, acceleration);
        profile.End(goal);
        var stop = new VelocityRamp(velocity, acceleration, 0, limits.Acceleration, limits.Jerk);
        double remaining = goal - position - stop.Displacement(velocity, acceleration);
        if (Math.Abs(remaining) < ExactRad)
        {
            profile.Add(stop);
            return;
        }
        double side = Math.Sign(remaining), top = side * limits.Velocity;
        var rise = new VelocityRamp(velocity, acceleration, top, limits.Acceleration, limits.Jerk);
        var fall = new VelocityRamp(top, 0, 0, limits.Acceleration, limits.Jerk);
        double cruise = (goal - position - rise.Displacement(velocity, acceleration) - fall.Displacement(top, 0)) / top;
        if (cruise >= 0)
        {
            profile.Add(rise);
            profile.Add(cruise, 0);
            profile.Add(fall);
            return;
        }
        LeaveRamp(goal - position, velocity, acceleration, rise, limits, ref profile);
    }

    /// <summary>A profile of exactly <paramref name="durationS"/>, by cruising slower. False where the duration falls into a gap
    /// that no slower cruise fills; the fastest profile then arrives early and waits.</summary>
    public static bool TryStretch(
        double position, double velocity, double acceleration, double goal, in AxisLimits limits, double durationS, ref AxisProfile profile)
    {
        double distance = goal - position;
        var stop = new VelocityRamp(velocity, acceleration, 0, limits.Acceleration, limits.Jerk);
        double remaining = distance - stop.Displacement(velocity, acceleration);
        if (Math.Abs(remaining) < ExactRad)
            return false;
        double side = Math.Sign(remaining);
        var slower = new SlowerCruise(distance * side, velocity * side, acceleration * side, durationS, limits);
        if (!TryFindCruise(slower, Math.Abs(remaining), limits.Velocity, out double cruise))
            return false;
        var rise = new VelocityRamp(velocity, acceleration, side * cruise, limits.Acceleration, limits.Jerk);
        profile.Begin(position, velocity, acceleration);
        profile.End(goal);
        profile.Add(rise);
        profile.Add(slower.Leftover(cruise) / cruise, 0);
        profile.Add(new VelocityRamp(side * cruise, 0, 0, limits.Acceleration, limits.Jerk));
        return true;
    }

    // The distance left for the cruise is not monotonic in the cruise velocity: slowing down, cruising and stopping covers more
    // ground than stopping at once. A root without distance left is no motion, so the search goes on below it.
    private static bool TryFindCruise(in SlowerCruise slower, double remaining, double maxVelocity, out double cruise)
    {
        (cruise, double high) = (0, maxVelocity);
        double leftoverAtHigh = slower.Leftover(high);
        for (int attempt = 0; attempt < 4; attempt++)
        {
            if (leftoverAtHigh < 0)
                high = BracketedRoot.Find(new CruiseLeftover(slower), 0, remaining, high, leftoverAtHigh);
            double valueAtHigh = slower.At(high);
            if (valueAtHigh > 0)
                return false;
            cruise = BracketedRoot.Find(slower, 0, remaining, high, valueAtHigh);
            leftoverAtHigh = slower.Leftover(cruise);
            if (leftoverAtHigh >= 0)
                return cruise > 0;
            high = cruise;
        }
        return false;
    }

    private static void LeaveRamp(
        double distance, double velocity, double acceleration, in VelocityRamp rise, in AxisLimits limits, ref AxisProfile profile)
    {
        var leave = new StopAfterLeaving(distance, velocity, acceleration, rise, limits);
        double atStart = leave.At(0), atHold = leave.At(rise.FirstS), atEnd = leave.At(rise.FirstS + rise.HoldS);
        // The two smooth pieces are searched apart, which keeps the fast steps of the root finder fast.
        double tau = Math.Sign(atStart) != Math.Sign(atHold)
            ? BracketedRoot.Find(leave, 0, atStart, rise.FirstS, atHold)
            : Math.Sign(atHold) != Math.Sign(atEnd)
                ? BracketedRoot.Find(leave, rise.FirstS, atHold, rise.FirstS + rise.HoldS, atEnd)
                : rise.FirstS + rise.HoldS;
        leave.StateAt(tau, out _, out double v, out double a);
        profile.Add(Math.Min(tau, rise.FirstS), rise.Jerk);
        profile.Add(tau - rise.FirstS, 0);
        profile.Add(new VelocityRamp(v, a, 0, limits.Acceleration, limits.Jerk));
    }

    // How far the stop misses the goal when the ramp is left after tau seconds.
    private readonly struct StopAfterLeaving(double distance, double velocity, double acceleration, VelocityRamp rise, AxisLimits limits) : IScalarFunction
    {
        public double At(double x)
        {
            StateAt(x, out double position, out double v, out double a);
            return position + new VelocityRamp(v, a, 0, limits.Acceleration, limits.Jerk).Displacement(v, a) - distance;
        }

        public void StateAt(double tau, out double position, out double v, out double a)
        {
            (position, v, a) = (0, velocity, acceleration);
            VelocityRamp.Advance(Math.Min(tau, rise.FirstS), rise.Jerk, ref position, ref v, ref a);
            if (tau > rise.FirstS)
                VelocityRamp.Advance(tau - rise.FirstS, 0, ref position, ref v, ref a);
        }
    }

    // Zero where ramp + cruise + stop at cruise velocity x last exactly as long as asked.
    private readonly struct SlowerCruise(double distance, double velocity, double acceleration, double durationS, AxisLimits limits) : IScalarFunction
    {
        public double At(double x)
        {
            var rise = new VelocityRamp(velocity, acceleration, x, limits.Acceleration, limits.Jerk);
            var fall = new VelocityRamp(x, 0, 0, limits.Acceleration, limits.Jerk);
            double leftover = distance - rise.Displacement(velocity, acceleration) - fall.Displacement(x, 0);
            return leftover - (x * (durationS - rise.DurationS - fall.DurationS));
        }

        /// <summary>Distance left for the cruise.</summary>
        public double Leftover(double x)
        {
            var rise = new VelocityRamp(velocity, acceleration, x, limits.Acceleration, limits.Jerk);
            var fall = new VelocityRamp(x, 0, 0, limits.Acceleration, limits.Jerk);
            return distance - rise.Displacement(velocity, acceleration) - fall.Displacement(x, 0);
        }
    }

    private readonly struct CruiseLeftover(SlowerCruise cruise) : IScalarFunction
    {
        public double At(double x) => cruise.Leftover(x);
    }
}
