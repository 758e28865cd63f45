using Tendon.Contracts;

namespace Tendon.Firmware.Control.Tests.Bench;

/// <summary>A host that streams a smooth wandering motion in windows, each ending in a stop along the path, until it is cut off.</summary>
public sealed class StreamingHost
{
    private const int KnotMs = 30;
    private const int WindowKnots = 8;
    private const int TailKnots = 9;

    private readonly ArmRig _rig;
    private readonly double[] _amplitudeRad;
    private readonly double[] _rateRadPerS;
    private readonly long _startUs;

    public StreamingHost(ArmRig rig, Random random)
    {
        _rig = rig;
        int joints = rig.Configuration.Joints.Length;
        _amplitudeRad = [.. Enumerable.Range(0, joints).Select(_ => 0.2 + 0.5 * random.NextDouble())];
        _rateRadPerS = [.. Enumerable.Range(0, joints).Select(_ => 1 + 1.5 * random.NextDouble())];
        _startUs = rig.NowUs + 40000;
        Window(_startUs);
    }

    public SegmentResult LastResult { get; private set; }

    /// <summary>Sends the window that starts 60 ms from now.</summary>
    public void Send()
    {
        long applyUs = _startUs + (_rig.NowUs - _startUs + 60000) / 30000 * 30000;
        if (applyUs > _startUs)
            Window(applyUs);
    }

    /// <summary>Distance, µrad, of the nearest point of this joint's path curve, searched around the given time.</summary>
    public double OffPathUrad(Func<int, int> setpointUrad, long aroundUs)
    {
        double best = double.MaxValue;
        for (long t = aroundUs - 700000; t <= aroundUs + 700000; t += 1000)
        {
            double worst = 0;
            for (int j = 0; j < _amplitudeRad.Length; j++)
                worst = Math.Max(worst, Math.Abs(setpointUrad(j) - 1e6 * Position(j, (t - _startUs) * 1e-6)));
            best = Math.Min(best, worst);
        }

        return best;
    }

    // (1 − cos) starts at rest; a time that itself starts slowly keeps the acceleration bounded at the start.
    private double Position(int joint, double t) => t <= 0 ? 0 : _amplitudeRad[joint] * (1 - Math.Cos(_rateRadPerS[joint] * Warp(t)));

    private double Velocity(int joint, double t) => t <= 0 ? 0 : _amplitudeRad[joint] * _rateRadPerS[joint] * Math.Sin(_rateRadPerS[joint] * Warp(t)) * WarpRate(t);

    private static double Warp(double t) => t < 0.5 ? t * t : t - 0.25;

    private static double WarpRate(double t) => t < 0.5 ? 2 * t : 1;

    private void Window(long applyUs)
    {
        double start = (applyUs - _startUs) * 1e-6;
        double tailS = TailKnots * KnotMs * 1e-3;
        LastResult = _rig.SendJoints(applyUs, false, WindowKnots + TailKnots + 1, k => k * KnotMs * 1000,
            (k, j) => (int)(1e6 * Position(j, start + PathTime(k, tailS))),
            (k, j) => (int)(1e6 * Velocity(j, start + PathTime(k, tailS)) * PathRate(k)));
    }

    private static double PathTime(int knot, double tailS)
    {
        if (knot <= WindowKnots)
            return knot * KnotMs * 1e-3;
        double u = (knot - WindowKnots) / (double)TailKnots;
        return WindowKnots * KnotMs * 1e-3 + tailS * (u - u * u * u + u * u * u * u / 2);
    }

    private static double PathRate(int knot)
    {
        if (knot <= WindowKnots)
            return 1;
        double u = (knot - WindowKnots) / (double)TailKnots;
        return 1 - 3 * u * u + 2 * u * u * u;
    }
}
