namespace Tendon.Host.Core.Grasping;

/// <summary>How much room the fingers are given around an object and its neighbours, metres. Room forgives errors of sight and of the
/// servos; between close neighbours there is less of it.</summary>
/// <param name="FixedPadM">Gap between the object and the fixed pad before closing. Closing pushes the object this far.</param>
/// <param name="MovingPadM">Gap between the object and the moving pad before closing.</param>
/// <param name="ReleaseOpeningM">How much wider than the object the jaw opens to let go.</param>
/// <param name="ReleaseShiftM">How far the fixed pad is then moved off the object.</param>
/// <param name="NeighbourM">Least distance of the arm to anything else.</param>
/// <param name="TrustsLengths">Whether a wall whose place is in doubt is taken to stand where it most likely stands.</param>
public readonly record struct FingerClearance(
    double FixedPadM, double MovingPadM, double ReleaseOpeningM, double ReleaseShiftM, double NeighbourM, bool TrustsLengths = false)
{
    /// <summary>For objects with free table around them.</summary>
    public static FingerClearance Roomy => new(0.005, 0.009, 0.014, 0.004, 0.003);

    /// <summary>For objects between neighbours one and a half finger's thicknesses away.</summary>
    public static FingerClearance Tight => new(0.0035, 0.0055, 0.009, 0.003, 0.001);

    /// <summary>For what else would not be reached at all, such as a ball at the wall of a bowl: a finger may brush its neighbour, and
    /// where it comes to stand on it the arm notices and gives up.</summary>
    public static FingerClearance Slim => new(0.003, 0.0045, 0.008, 0.0025, -0.001, TrustsLengths: true);
}
