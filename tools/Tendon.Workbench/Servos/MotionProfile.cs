namespace Tendon.Workbench.Servos;

/// <summary>The servo's own trapezoid from acceleration and goal speed; both zero pass the goal straight on. Unit: ticks.</summary>
internal sealed class MotionProfile
{
    private double _speedPerS;

    /// <summary>Where the position loop is sent now.</summary>
    public double Position { get; private set; }

    public void Reset(double position)
    {
        Position = position;
        _speedPerS = 0;
    }

    /// <param name="goal">Where to.</param>
    /// <param name="maxSpeedPerS">Speed limit; 0 = none.</param>
    /// <param name="accelerationPerS2">Acceleration limit; 0 = none.</param>
    /// <param name="dtS">Step in seconds.</param>
    public void Step(double goal, double maxSpeedPerS, double accelerationPerS2, double dtS)
    {
        if (maxSpeedPerS <= 0 && accelerationPerS2 <= 0)
        {
            Reset(goal);
            return;
        }

        double distance = goal - Position;
        double wanted = maxSpeedPerS > 0 ? maxSpeedPerS : double.MaxValue;
        if (accelerationPerS2 > 0) wanted = Math.Min(wanted, Math.Sqrt(2 * accelerationPerS2 * Math.Abs(distance)));
        wanted = Math.Min(wanted, Math.Abs(distance) / dtS) * Math.Sign(distance);
        double change = accelerationPerS2 > 0 ? accelerationPerS2 * dtS : double.MaxValue;
        _speedPerS = Math.Clamp(wanted, _speedPerS - change, _speedPerS + change);
        Position += _speedPerS * dtS;
        if (Math.Abs(goal - Position) < 0.5 && Math.Abs(_speedPerS) <= change + 1) Reset(goal);
    }
}
