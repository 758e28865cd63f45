using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm.Description;

/// <summary>A joint's range that moves with another joint: the linkage meets its stops earlier or later.</summary>
/// <param name="Joint">Index of the limited joint.</param>
/// <param name="Of">Index of the joint that it depends on.</param>
/// <param name="MinSlope">Of the lower limit over the other joint's angle.</param>
/// <param name="MinOffsetRad">Lower limit where the other joint is at 0, rad.</param>
/// <param name="MaxSlope">Of the upper limit over the other joint's angle.</param>
/// <param name="MaxOffsetRad">Upper limit where the other joint is at 0, rad.</param>
public sealed record CoupledLimit(int Joint, int Of, double MinSlope, double MinOffsetRad, double MaxSlope, double MaxOffsetRad)
{
    /// <summary>Lower limit in a posture, rad.</summary>
    public double MinRad(in JointVector positionRad) => (MinSlope * positionRad[Of]) + MinOffsetRad;

    /// <summary>Upper limit in a posture, rad.</summary>
    public double MaxRad(in JointVector positionRad) => (MaxSlope * positionRad[Of]) + MaxOffsetRad;

    /// <summary>How far the joint is beyond its range, rad; 0 or less inside.</summary>
    public double ExcessRad(in JointVector positionRad) =>
        Math.Max(MinRad(positionRad) - positionRad[Joint], positionRad[Joint] - MaxRad(positionRad));
}
