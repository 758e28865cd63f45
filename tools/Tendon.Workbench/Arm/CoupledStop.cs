namespace Tendon.Workbench.Arm;

/// <summary>Stops of a joint that move with another joint's angle.</summary>
/// <param name="Joint">The stopped joint.</param>
/// <param name="Of">The joint that moves the stops.</param>
/// <param name="MinSlope">Lower stop per angle of the other.</param>
/// <param name="MinOffsetRad">Lower stop where the other is at 0.</param>
/// <param name="MaxSlope">Upper stop per angle of the other.</param>
/// <param name="MaxOffsetRad">Upper stop where the other is at 0.</param>
public sealed record CoupledStop(int Joint, int Of, double MinSlope, double MinOffsetRad, double MaxSlope, double MaxOffsetRad);
