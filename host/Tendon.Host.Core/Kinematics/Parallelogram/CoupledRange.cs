namespace Tendon.Host.Core.Kinematics.Parallelogram;

/// <summary>A range that moves with another joint: the linkage meets its stops earlier or later.</summary>
/// <param name="MinSlope">Of the lower limit over the other joint's angle.</param>
/// <param name="MinOffsetRad">Lower limit where the other joint is at 0, rad.</param>
/// <param name="MaxSlope">Of the upper limit over the other joint's angle.</param>
/// <param name="MaxOffsetRad">Upper limit where the other joint is at 0, rad.</param>
public readonly record struct CoupledRange(double MinSlope, double MinOffsetRad, double MaxSlope, double MaxOffsetRad)
{
    /// <summary>The range at an angle of the other joint.</summary>
    public AngleRange At(double otherRad) => new((MinSlope * otherRad) + MinOffsetRad, (MaxSlope * otherRad) + MaxOffsetRad);
}
