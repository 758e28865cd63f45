namespace Tendon.Host.Core.Grasping;

/// <summary>One spot where an object may be let go, base frame, metres.</summary>
/// <param name="XM">Centre.</param>
/// <param name="YM">Centre.</param>
/// <param name="BaseZM">Underside of the object when let go.</param>
/// <param name="ClearTopM">What its underside must pass on the way: a rim, a neighbour's top, the spot itself.</param>
/// <param name="FloorZM">What the fingers must stay above.</param>
/// <param name="Cost">Dislike of this spot against others.</param>
internal readonly record struct PlaceSpot(double XM, double YM, double BaseZM, double ClearTopM, double FloorZM, double Cost);
