namespace Tendon.Host.Core.Resolution;

/// <summary>Pushed along the table without being lifted.</summary>
/// <param name="DirectionX">Unit vector in the base frame.</param>
/// <param name="DirectionY">See <paramref name="DirectionX"/>.</param>
/// <param name="DistanceM">How far, metres.</param>
public sealed record PushGoal(double DirectionX, double DirectionY, double DistanceM) : MoveGoal;
