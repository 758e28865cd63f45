namespace Tendon.Contracts;

/// <summary>Division that cannot throw. A float quotient by zero throws on the device, without naming the place.</summary>
/// <remarks>The nano gate refuses every other float division whose divisor is not a constant.</remarks>
public static class Guarded
{
    /// <summary>The quotient, or <paramref name="otherwise"/> when the denominator is zero.</summary>
    public static float Divide(float numerator, float denominator, float otherwise) =>
        denominator == 0f ? otherwise : numerator / denominator;

    /// <inheritdoc cref="Divide(float, float, float)"/>
    public static double Divide(double numerator, double denominator, double otherwise) =>
        denominator == 0.0 ? otherwise : numerator / denominator;
}
