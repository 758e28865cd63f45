using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Motion;

/// <summary>The last word on one joint's setpoint: whatever is asked for, position, velocity and acceleration stay within the configured limits.</summary>
/// <remarks>
/// A setpoint that can be reached within the limits is passed on exactly. Otherwise the joint chases it with a velocity from which it can
/// still stop at the setpoint, and at the position limit, with the allowed acceleration.
/// </remarks>
public sealed class SetpointLimiter
{
    private readonly JointConfiguration _limits;
    private int _lastStepUs;

    /// <summary>A limiter for one joint.</summary>
    public SetpointLimiter(JointConfiguration limits)
    {
        _limits = limits;
        _lastStepUs = 10000;
    }

    /// <summary>The setpoint, µrad.</summary>
    public int PositionUrad { get; private set; }

    /// <summary>Mean velocity of the last step, µrad/s.</summary>
    public int VelocityUradPerS { get; private set; }

    /// <summary>Whether the last step could not give what was asked for.</summary>
    public bool IsLimiting { get; private set; }

    /// <summary>Starts at rest at a position; the only way to change the setpoint by a step, for arming.</summary>
    public void RestAt(int positionUrad)
    {
        PositionUrad = positionUrad;
        VelocityUradPerS = 0;
        IsLimiting = false;
    }

    /// <summary>Moves the setpoint towards what is asked for.</summary>
    /// <param name="wantedUrad">Position asked for at the end of the step.</param>
    /// <param name="wantedUradPerS">Velocity asked for at the end of the step.</param>
    /// <param name="stepUs">Length of the step, 100 µs to 100 ms.</param>
    public void Step(int wantedUrad, int wantedUradPerS, int stepUs)
    {
        // A joint that was armed outside its limits may stay or come in, never go further out.
        int least = PositionUrad < _limits.MinPositionUrad ? PositionUrad : _limits.MinPositionUrad;
        int most = PositionUrad > _limits.MaxPositionUrad ? PositionUrad : _limits.MaxPositionUrad;
        int targetUrad = Whole.Clamp(wantedUrad, least, most);
        long acceleration = _limits.MaxAccelerationUradPerS2;
        // Velocities are means over a step, so their change spreads over half of each of the two steps.
        long change = acceleration * ((_lastStepUs + stepUs) / 2) / 1000000;
        long needed = Whole.RoundedQuotient(((long)targetUrad - PositionUrad) * 1000000, stepUs);
        long velocity = needed;
        // Arriving must also leave a velocity from which the next step can go on as asked, or a setpoint that stands would be overrun.
        bool reachable = targetUrad == wantedUrad && Whole.Magnitude(needed - wantedUradPerS) <= change && IsAllowed(needed, change, acceleration, stepUs, least, most);
        if (!reachable)
            velocity = Chase(targetUrad, targetUrad == wantedUrad ? wantedUradPerS : 0, change, acceleration, stepUs, least, most);

        int from = PositionUrad;
        PositionUrad = reachable ? targetUrad : Whole.Clamp((int)(from + Whole.RoundedQuotient(velocity * stepUs, 1000000)), least, most);
        VelocityUradPerS = (int)Whole.RoundedQuotient(((long)PositionUrad - from) * 1000000, stepUs);
        IsLimiting = !reachable;
        _lastStepUs = stepUs;
    }

    private bool IsAllowed(long velocity, long change, long acceleration, int stepUs, int least, int most)
    {
        if (Whole.Magnitude(velocity) > _limits.MaxVelocityUradPerS || Whole.Magnitude(velocity - VelocityUradPerS) > change)
            return false;
        return velocity >= 0
            ? velocity <= StoppableUradPerS((long)most - PositionUrad, acceleration, stepUs)
            : -velocity <= StoppableUradPerS((long)PositionUrad - least, acceleration, stepUs);
    }

    private long Chase(int targetUrad, int targetUradPerS, long change, long acceleration, int stepUs, int least, int most)
    {
        // What would be left after a step at the target's own velocity; closing that gap comes on top, with some acceleration kept in hand.
        long gap = (long)targetUrad - PositionUrad - ((long)targetUradPerS * stepUs / 1000000);
        long closing = StoppableUradPerS(Whole.Magnitude(gap), acceleration * 7 / 10, stepUs);
        long wanted = gap < 0 ? targetUradPerS - closing : targetUradPerS + closing;
        wanted = Whole.Clamp(wanted, -_limits.MaxVelocityUradPerS, _limits.MaxVelocityUradPerS);
        wanted = Whole.Clamp(wanted, -StoppableUradPerS((long)PositionUrad - least, acceleration, stepUs), StoppableUradPerS((long)most - PositionUrad, acceleration, stepUs));
        return Whole.Clamp(wanted, VelocityUradPerS - change, VelocityUradPerS + change);
    }

    // The largest mean velocity of this step after which the joint can still stop within the distance. The means of the following steps fall
    // by a·T each, which sums to at most v·T/2 + v²/2a + a·T²/8 ≤ d (the eighth because the last step is rarely a whole one); a velocity up
    // to a·T can end in one step, so v = d/T serves close by.
    private static long StoppableUradPerS(long distanceUrad, long acceleration, int stepUs)
    {
        if (distanceUrad <= 0)
            return 0;
        long change = acceleration * stepUs / 1000000;
        long half = change / 2;
        long braking = Whole.SquareRoot((half * half) + (2 * acceleration * (distanceUrad - (change * stepUs / 8000000)))) - half;
        long once = distanceUrad * 1000000 / stepUs;
        if (once > change)
            once = change;
        return braking > once ? braking : once;
    }
}
