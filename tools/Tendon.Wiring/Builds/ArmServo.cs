namespace Tendon.Wiring.Builds;

/// <summary>A servo as the arm file names it.</summary>
/// <param name="Joint">Name of its joint.</param>
/// <param name="Id">Bus id, or channel of the pulse generator.</param>
public sealed record ArmServo(string Joint, int Id);
