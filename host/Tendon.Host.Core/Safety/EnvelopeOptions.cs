namespace Tendon.Host.Core.Safety;

/// <summary>Clearances of the envelope check.</summary>
/// <param name="JointMarginRad">Least distance to a joint limit (not for the jaw), rad.</param>
/// <param name="FingerTableM">Least height of a finger above the table, metres.</param>
/// <param name="LinkTableM">Least height of any other part above the table, metres.</param>
/// <param name="ObstacleM">Least distance to an obstacle, metres.</param>
/// <param name="OwnBodyM">Least distance to the arm's own base and upper arm, metres.</param>
/// <param name="StepS">Time between the checked postures of a motion, seconds.</param>
public readonly record struct EnvelopeOptions(
    double JointMarginRad, double FingerTableM, double LinkTableM, double ObstacleM, double OwnBodyM, double StepS)
{
    /// <summary>Clearances for a calibrated camera and printed fingers: perception is good for some 3 mm.</summary>
    public static EnvelopeOptions Default => new(0, 0.0015, 0.006, 0.003, 0.004, 0.02);
}
