namespace Tendon.Host.Core.Kinematics.Parallelogram;

/// <summary>A closed range of angles, rad.</summary>
public readonly record struct AngleRange(double MinRad, double MaxRad)
{
    private const double ToleranceRad = 1e-9;

    /// <summary>Whether the angle lies in the range; what rounding puts outside counts as inside, NaN does not.</summary>
    public bool Contains(double angleRad) => angleRad >= MinRad - ToleranceRad && angleRad <= MaxRad + ToleranceRad;
}
