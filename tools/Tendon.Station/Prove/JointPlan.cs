namespace Tendon.Station.Prove;

/// <summary>How one joint is proven.</summary>
/// <param name="Joint">Index in the arm file.</param>
/// <param name="SweepPoseRad">Where the other joints are while it sweeps through its range.</param>
/// <param name="PlayPoseRad">Where all joints are when its play is measured; its own angle is where its weight changes sides, or where it carries none.</param>
/// <param name="CarriesWeight">Whether gravity turns it.</param>
/// <param name="PlayRadPerS">Speed at which it passes the place where its weight changes sides, rad/s.</param>
/// <param name="PlayHalfSpanRad">How far to either side it goes then, rad.</param>
public sealed record JointPlan(int Joint, IReadOnlyList<double> SweepPoseRad, IReadOnlyList<double> PlayPoseRad, bool CarriesWeight, double PlayRadPerS, double PlayHalfSpanRad);
