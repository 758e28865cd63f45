namespace Tendon.Host.Core.Resolution;

/// <summary>On the bare table, with the object's centre at a spot. Base frame, metres.</summary>
/// <param name="XM">Forward of the base.</param>
/// <param name="YM">To the picture's right.</param>
public sealed record SpotGoal(double XM, double YM) : MoveGoal;
