namespace Tendon.Host.Core.Trajectories;

/// <summary>
/// The fastest change of one axis from (velocity, acceleration) to (target velocity, zero acceleration) under acceleration and
/// jerk limits: jerk one way, hold, jerk back. A closed form; the building block of every profile.
/// </summary>
public readonly struct VelocityRamp
{
    /// <summary>Signed jerk of the first phase; the third phase has the opposite sign.</summary>
    public readonly double Jerk;

    /// <summary>Duration of the first phase, seconds.</summary>
    public readonly double FirstS;

    /// <summary>Duration at constant acceleration, seconds.</summary>
    public readonly double HoldS;

    /// <summary>Duration of the phase that takes the acceleration to zero, seconds.</summary>
    public readonly double LastS;

    public VelocityRamp(double velocity, double acceleration, double targetVelocity, double maxAcceleration, double maxJerk)
    {
        double change = targetVelocity - velocity;
        // Where the velocity ends if the acceleration is simply taken to zero decides which way to go first.
        double way = change >= acceleration * Math.Abs(acceleration) / (2 * maxJerk) ? 1 : -1;
        double start = acceleration * way, rise = change * way;
        double peak = Math.Sqrt(Math.Max(0, (start * start / 2) + (maxJerk * rise)));
        if (peak > maxAcceleration)
        {
            peak = maxAcceleration;
            HoldS = Math.Max(0, (rise - (((2 * peak * peak) - (start * start)) / (2 * maxJerk))) / peak);
        }
        Jerk = way * maxJerk;
        FirstS = Math.Max(0, (peak - start) / maxJerk);
        LastS = peak / maxJerk;
    }

    public double DurationS => FirstS + HoldS + LastS;

    /// <summary>Distance covered, starting from the state that the ramp was made for.</summary>
    public double Displacement(double velocity, double acceleration)
    {
        double x = 0;
        Advance(FirstS, Jerk, ref x, ref velocity, ref acceleration);
        Advance(HoldS, 0, ref x, ref velocity, ref acceleration);
        Advance(LastS, -Jerk, ref x, ref velocity, ref acceleration);
        return x;
    }

    /// <summary>Moves a state on by <paramref name="t"/> seconds at constant jerk.</summary>
    public static void Advance(double t, double jerk, ref double position, ref double velocity, ref double acceleration)
    {
        position += t * (velocity + (t * ((acceleration / 2) + (t * jerk / 6))));
        velocity += t * (acceleration + (t * jerk / 2));
        acceleration += t * jerk;
    }
}
