using Tendon.Firmware.Control.Arithmetic;

namespace Tendon.Firmware.Control.Motion;

/// <summary>The cubic through two knots with given positions and velocities, in whole numbers (error below 2 µrad).</summary>
/// <remarks>Ranges: |p1 − p0| ≤ 80 rad, |v| ≤ 25 rad/s, duration 1 µs to 4 s; the sums then stay within 62 bits.</remarks>
public static class Hermite
{
    private const int Fraction = 30;
    private const long One = 1L << Fraction;

    /// <summary>Position, µrad, <paramref name="elapsedUs"/> after the first knot.</summary>
    public static int PositionUrad(int p0Urad, int v0UradPerS, int p1Urad, int v1UradPerS, long durationUs, long elapsedUs)
    {
        long s = (elapsedUs << Fraction) / durationUs;
        long s2 = (s * s) >> Fraction;
        long s3 = (s2 * s) >> Fraction;
        long m0 = v0UradPerS * durationUs / 1000000;
        long m1 = v1UradPerS * durationUs / 1000000;
        long sum = (((3 * s2) - (2 * s3)) * ((long)p1Urad - p0Urad)) + ((s3 - (2 * s2) + s) * m0) + ((s3 - s2) * m1);
        return p0Urad + (int)((sum + (One / 2)) >> Fraction);
    }

    /// <summary>Velocity, µrad/s, <paramref name="elapsedUs"/> after the first knot.</summary>
    public static int VelocityUradPerS(int p0Urad, int v0UradPerS, int p1Urad, int v1UradPerS, long durationUs, long elapsedUs)
    {
        long s = (elapsedUs << Fraction) / durationUs;
        long s2 = (s * s) >> Fraction;
        long slope = SlopeUradPerS(p0Urad, p1Urad, durationUs);
        long sum = (6 * (s - s2) * slope) + (((3 * s2) - (4 * s) + One) * v0UradPerS) + (((3 * s2) - (2 * s)) * v1UradPerS);
        return (int)((sum + (One / 2)) >> Fraction);
    }

    /// <summary>Mean velocity between two positions, µrad/s.</summary>
    public static long SlopeUradPerS(int p0Urad, int p1Urad, long durationUs) =>
        Whole.RoundedQuotient(((long)p1Urad - p0Urad) * 1000000, durationUs);

    /// <summary>Acceleration at the first knot, µrad/s². Between the knots it changes linearly, so the two ends bound it.</summary>
    public static long StartAccelerationUradPerS2(long slopeUradPerS, int v0UradPerS, int v1UradPerS, long durationUs) =>
        ((6 * slopeUradPerS) - (4L * v0UradPerS) - (2L * v1UradPerS)) * 1000000 / durationUs;

    /// <summary>Acceleration at the second knot, µrad/s².</summary>
    public static long EndAccelerationUradPerS2(long slopeUradPerS, int v0UradPerS, int v1UradPerS, long durationUs) =>
        ((2L * v0UradPerS) + (4L * v1UradPerS) - (6 * slopeUradPerS)) * 1000000 / durationUs;

    /// <summary>Velocity where the acceleration crosses zero between the knots; the start velocity when it does not.</summary>
    public static long ExtremeVelocityUradPerS(int v0UradPerS, long startAccelerationUradPerS2, long endAccelerationUradPerS2, long durationUs)
    {
        bool crosses = (startAccelerationUradPerS2 > 0 && endAccelerationUradPerS2 < 0) || (startAccelerationUradPerS2 < 0 && endAccelerationUradPerS2 > 0);
        if (!crosses)
            return v0UradPerS;
        long share = (startAccelerationUradPerS2 << 16) / (startAccelerationUradPerS2 - endAccelerationUradPerS2);
        return v0UradPerS + (((startAccelerationUradPerS2 * share) >> 16) * durationUs / 2000000);
    }
}
