using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Grasping;

/// <summary>Lists the spots of a place, best first within each: the middle, then a ring; low, then higher.</summary>
internal static class PlaceSpots
{
    // Bowls and plates narrow towards the foot; what is let go within this share of the outer radius lands on the floor.
    private const double RingShare = 0.34;
    private const int RingSpots = 8;
    private const double HeightStepM = 0.009;

    public static IEnumerable<PlaceSpot> Of(PlaceTarget target, HeldObject held, Scene scene, double dropM)
    {
        if (target.Support is not { } support)
            return [new PlaceSpot(target.XM, target.YM, dropM, dropM, 0, 0)];
        double top = support.BaseZM + support.HeightM;
        return target.Kind == PlaceKind.OnObject
            ? [new PlaceSpot(target.XM, target.YM, top + dropM, top, top, 0)]
            : InContainer(support, held, scene, dropM);
    }

    private static IEnumerable<PlaceSpot> InContainer(SceneObject container, HeldObject held, Scene scene, double dropM)
    {
        Obstacle body = SceneObstacles.Of(container);
        double rim = container.BaseZM + container.HeightM, floor = container.BaseZM + Obstacle.WallM;
        SceneObject[] inside = scene.Objects
            .Where(o => o.Id != container.Id && o.Id != held.ObjectId && IsInside(o, container)).ToArray();
        // The way over the rim also leads over what lies inside already.
        double clearTop = inside.Select(o => o.BaseZM + o.HeightM).Append(rim).Max();
        for (int k = 0; k <= RingSpots; k++)
        {
            double u = 0, v = 0;
            if (k > 0)
            {
                var (s, c) = Math.SinCos(2 * Math.PI * k / RingSpots);
                (u, v) = (c * body.HalfLengthM * RingShare, s * body.HalfDepthM * RingShare);
            }
            var (sy, cy) = Math.SinCos(body.YawRad);
            double x = container.XM + (u * cy) - (v * sy), y = container.YM + (u * sy) + (v * cy);
            // What already lies there lifts the new object; free floor is better.
            double ground = floor, crowding = k == 0 ? 0 : 0.4;
            foreach (SceneObject other in inside)
            {
                double gap = Math.Sqrt(((other.XM - x) * (other.XM - x)) + ((other.YM - y) * (other.YM - y))) - ((other.WidthM + held.WidthM) / 2);
                if (gap < 0.008)
                    crowding += 2 * (0.008 - gap) / 0.02;
                if (gap < 0)
                    ground = Math.Max(ground, other.BaseZM + other.HeightM);
            }
            double highest = Math.Max(rim, ground) + 0.012;
            for (int step = 0; ground + dropM + (step * HeightStepM) <= highest; step++)
                yield return new PlaceSpot(x, y, ground + dropM + (step * HeightStepM), clearTop, floor, crowding + (0.25 * step));
        }
    }

    private static bool IsInside(SceneObject thing, SceneObject container)
    {
        double x = thing.XM - container.XM, y = thing.YM - container.YM, reach = container.WidthM * 0.5;
        return (x * x) + (y * y) < reach * reach && thing.BaseZM >= container.BaseZM - 0.005;
    }
}
