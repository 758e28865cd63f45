using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Planning.Vision;

/// <summary>
/// Decides by geometry what stands on what. A single picture hardly tells a cube on another from one behind it, so the network's
/// height of an underside is unsure where things are stacked. But the pixel of a base is sure, bodies do not interpenetrate, and a base rests on
/// the table or on a top: among these heights the one nearest to the network's answer counts.
/// </summary>
internal static class StackSettling
{
    /// <summary>Footprints of neighbours may seem to overlap by this much (m), which the network's errors explain.</summary>
    private const double OverlapM = 0.004;

    /// <summary>How far the centre of a thing may lie from a container's, in widths of the container, to be in it: a tray is longer than wide.</summary>
    private const double InsideWidths = 0.75;

    /// <summary>How far over a support's edge a centre may seem to lie (m): as a rule, and where the thing hides most of its support.</summary>
    private const double SlackM = 0.003, SlackHiddenM = 0.012;

    /// <summary>Moves the movable things of <paramref name="objects"/> to the heights at which they can stand.</summary>
    /// <param name="objects">What was seen; entries are replaced in place.</param>
    /// <param name="isMovable">Tells the movable kinds; containers stay.</param>
    /// <param name="camera">Calibrated camera.</param>
    public static void Settle(List<SceneObject> objects, Predicate<SceneObject> isMovable, CameraModel camera)
    {
        // A stack shows its lowest part lowest in the picture.
        List<(int Index, double U, double V)> order = [];
        for (int i = 0; i < objects.Count; i++)
        {
            SceneObject o = objects[i];
            if (isMovable(o) && camera.TryProject(o.XM, o.YM, o.BaseZM, out double u, out double v))
                order.Add((i, u, v));
        }
        order.Sort((a, b) => b.V.CompareTo(a.V));
        List<SceneObject> settled = [], containers = objects.FindAll(o => !isMovable(o));
        foreach ((int index, double u, double v) in order)
        {
            objects[index] = Settled(objects[index], u, v, settled, containers, camera);
            settled.Add(objects[index]);
        }
    }

    private static SceneObject Settled(
        SceneObject seen, double uPx, double vPx, List<SceneObject> below, List<SceneObject> containers, CameraModel camera)
    {
        // In a container as the network has it, for floors differ and things lean; elsewhere on the table.
        bool inside = containers.Exists(c => Apart(seen, c) < InsideWidths * c.WidthM);
        SceneObject best = inside || !TryAt(seen, uPx, vPx, 0, camera, out SceneObject low) ? seen : low;
        double least = Collides(best, below) ? double.PositiveInfinity : Math.Abs(best.BaseZM - seen.BaseZM);
        foreach (SceneObject support in below)
        {
            double topM = support.BaseZM + support.HeightM;
            if (support.Kind == "ball" || !TryAt(seen, uPx, vPx, topM, camera, out SceneObject on))
                continue;
            double changeM = Math.Abs(topM - seen.BaseZM);
            // Its centre must lie over the support, or it would fall. Where it cannot stand on the table either, the support is seen badly.
            double slackM = !inside && double.IsPositiveInfinity(least) ? SlackHiddenM : SlackM;
            if (Apart(on, support) < (0.5 * support.WidthM) + slackM && changeM < least && !Collides(on, below))
                (best, least) = (on, changeM);
        }
        return best;
    }

    private static bool Collides(SceneObject one, List<SceneObject> others)
    {
        foreach (SceneObject other in others)
        {
            if (AtOneLevel(one, other) && Apart(one, other) < (0.5 * (one.WidthM + other.WidthM)) - OverlapM)
                return true;
        }
        return false;
    }

    internal static bool AtOneLevel(SceneObject one, SceneObject other) =>
        one.BaseZM + OverlapM < other.BaseZM + other.HeightM && other.BaseZM + OverlapM < one.BaseZM + one.HeightM;

    /// <summary>The same pixel read at another height: place and lengths follow.</summary>
    private static bool TryAt(SceneObject seen, double uPx, double vPx, double zM, CameraModel camera, out SceneObject moved)
    {
        moved = seen;
        if (!camera.TryUnproject(uPx, vPx, zM, out double x, out double y))
            return false;
        double nearer = Depth(camera, x, y, zM) / Depth(camera, seen.XM, seen.YM, seen.BaseZM);
        moved = seen with
        {
            XM = Math.Round(x, 4),
            YM = Math.Round(y, 4),
            BaseZM = Math.Round(zM, 4),
            WidthM = Math.Round(seen.WidthM * nearer, 4),
            HeightM = Math.Round(seen.HeightM * nearer, 4),
        };
        return true;
    }

    private static double Depth(CameraModel camera, double xM, double yM, double zM) =>
        (camera.Rotation[6] * xM) + (camera.Rotation[7] * yM) + (camera.Rotation[8] * zM) + camera.Translation[2];

    internal static double Apart(SceneObject a, SceneObject b)
    {
        double x = a.XM - b.XM, y = a.YM - b.YM;
        return Math.Sqrt((x * x) + (y * y));
    }
}
