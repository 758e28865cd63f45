using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Motion;

/// <summary>Slows path time down to a standstill, so that the arm stops on its path and not beside it.</summary>
/// <remarks>
/// With path rate r the joint velocity is r·v and its acceleration r·r·a + r'·v: the rate may fall as fast as the acceleration that the path
/// itself does not use allows, for the joint that has the least of it.
/// </remarks>
public sealed class PathBrake
{
    private const int Fraction = 20;
    private const long FullRate = 1L << Fraction;
    private const int AccelerationProbeUs = 5000;
    private const int LongestStopUs = 500000;

    private readonly JointConfiguration[] _joints;
    private readonly int[] _aheadUrad;
    private readonly int[] _aheadUradPerS;
    private long _rate;

    /// <summary>A brake for one arm.</summary>
    public PathBrake(JointConfiguration[] joints)
    {
        _joints = joints;
        _aheadUrad = new int[joints.Length];
        _aheadUradPerS = new int[joints.Length];
        _rate = FullRate;
    }

    /// <summary>Whether path time stands still.</summary>
    public bool HasStopped => _rate == 0;

    /// <summary>Path time runs at full rate again.</summary>
    public void Release() => _rate = FullRate;

    /// <summary>One step of braking: lowers the rate, moves path time and samples the motion there, with velocities scaled to the rate.</summary>
    /// <returns>The new path time, µs.</returns>
    public long Advance(MotionBuffer buffer, long pathTimeUs, int stepUs, int[] positionUrad, int[] velocityUradPerS)
    {
        buffer.Sample(pathTimeUs, positionUrad, velocityUradPerS);
        buffer.Sample(pathTimeUs + AccelerationProbeUs, _aheadUrad, _aheadUradPerS);
        long before = _rate;
        _rate -= Whole.Clamp(LargestFall(velocityUradPerS, stepUs), FullRate * stepUs / LongestStopUs, FullRate);
        if (_rate < 0)
            _rate = 0;
        pathTimeUs += ((before + _rate) / 2 * stepUs) >> Fraction;
        buffer.Sample(pathTimeUs, positionUrad, velocityUradPerS);
        for (int j = 0; j < _joints.Length; j++)
            velocityUradPerS[j] = (int)((velocityUradPerS[j] * _rate) >> Fraction);
        return pathTimeUs;
    }

    private long LargestFall(int[] velocityUradPerS, int stepUs)
    {
        long fall = FullRate;
        for (int j = 0; j < _joints.Length; j++)
        {
            long speed = Whole.Magnitude(velocityUradPerS[j]);
            if (speed == 0)
                continue;
            long gain = ((long)_aheadUradPerS[j] - velocityUradPerS[j]) * 1000000 / AccelerationProbeUs;
            long slowing = velocityUradPerS[j] > 0 ? -gain : gain;
            if (slowing < 0)
                slowing = 0;
            slowing = (((slowing * _rate) >> Fraction) * _rate) >> Fraction;
            long limit = _joints[j].MaxAccelerationUradPerS2 * 9L / 10;
            long spare = limit > slowing ? limit - slowing : 0;
            long allowed = ((spare * stepUs / 1000000) << Fraction) / speed;
            if (allowed < fall)
                fall = allowed;
        }

        return fall;
    }
}
