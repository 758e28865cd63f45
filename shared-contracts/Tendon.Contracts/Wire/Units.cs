namespace Tendon.Contracts;

/// <summary>Units of the wire against SI. Times are µs, angles µrad, currents mA, voltages mV.</summary>
public static class Units
{
    public const int UradPerRad = 1000000;
    public const long UsPerMs = 1000;
    public const long UsPerS = 1000000;

    /// <summary>Angle in rad. A product, not a quotient: float division by zero throws on the device.</summary>
    public static double RadFromUrad(int valueUrad) => valueUrad * 1e-6;

    /// <summary>Angle (rad), angular velocity (rad/s) or acceleration (rad/s²) rounded to its micro unit; false for NaN and beyond ±1000.</summary>
    public static bool TryUradFromRad(double valueRad, out int valueUrad)
    {
        valueUrad = 0;
        // Written so that NaN fails; the cast of a value outside int is undefined here and 0 on the device.
        if (!(valueRad >= -1000.0 && valueRad <= 1000.0)) return false;
        double scaled = valueRad * UradPerRad;
        valueUrad = (int)(scaled >= 0.0 ? scaled + 0.5 : scaled - 0.5);
        return true;
    }
}
