using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Grasping;

/// <summary>What stands around a place: it decides how high the gripper goes before it moves sideways.</summary>
internal static class Surroundings
{
    // A finger beside an object, with the jaw open, ends this far from the object.
    private const double FingerReachM = 0.035;

    /// <summary>Highest top, metres, of everything whose outline comes near to a round place; 0 where there is nothing.</summary>
    /// <param name="xM">Centre of the place, base frame.</param>
    /// <param name="yM">See <paramref name="xM"/>.</param>
    /// <param name="halfWidthM">Its radius.</param>
    /// <param name="obstacles">What stands on the table.</param>
    public static double ClearTopM(double xM, double yM, double halfWidthM, ReadOnlySpan<Obstacle> obstacles)
    {
        double top = 0;
        foreach (ref readonly Obstacle obstacle in obstacles)
        {
            if (obstacle.OutlineDistanceM(xM, yM) < halfWidthM + FingerReachM)
                top = Math.Max(top, obstacle.TopZM);
        }
        return top;
    }
}
