using System.Numerics;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>
/// The part of the table where objects start: a ring sector around the pan axis that the gripper can reach. Metres and
/// radians in the base frame.
/// </summary>
public static class Workspace
{
    /// <summary>Position of the pan axis on base x.</summary>
    public const float PanAxisXM = 0.0388353f;

    /// <summary>Smallest distance of an object's centre from the pan axis.</summary>
    public const float MinRadiusM = 0.15f;

    /// <summary>Largest distance of a movable object's centre from the pan axis.</summary>
    public const float MaxRadiusM = 0.30f;

    /// <summary>Smallest distance of a container's centre: keeps its near rim out of the arm's base.</summary>
    public const float MinContainerRadiusM = 0.19f;

    /// <summary>Largest distance of a container's centre: things must be released above its middle, higher than they were taken.</summary>
    public const float MaxContainerRadiusM = 0.28f;

    /// <summary>Largest distance of an object that something will be stacked on.</summary>
    public const float MaxBaseRadiusM = 0.275f;

    /// <summary>Largest angle from straight ahead.</summary>
    public const float MaxAngleRad = MathF.PI / 3;

    /// <summary>Free distance between the outlines of two objects, so that an open jaw fits.</summary>
    public const float MinGapM = 0.03f;

    /// <summary>Where the folded arm rests when an episode starts; nothing is put under it.</summary>
    internal static readonly Footprint FoldedArm = new(new Vector2(0.09f, 0), 0.095f, 0.05f, 0, Round: false);

    internal static Vector2 Draw(Xoshiro256 random, ObjectSpec spec)
    {
        bool container = spec.Kind.IsContainer();
        double min = container ? MinContainerRadiusM : MinRadiusM;
        double max = container ? MaxContainerRadiusM : spec.Base ? MaxBaseRadiusM : MaxRadiusM;
        double radius = Math.Sqrt(random.NextDouble(min * min, max * max));
        double angle = random.NextDouble(-MaxAngleRad, MaxAngleRad);
        return new Vector2((float)(PanAxisXM + (radius * Math.Cos(angle))), (float)(radius * Math.Sin(angle)));
    }

    /// <summary>Whether a movable object may be put down with its centre at a point of the base frame, metres.</summary>
    public static bool Reaches(Vector2 pointM)
    {
        var fromAxis = new Vector2(pointM.X - PanAxisXM, pointM.Y);
        return fromAxis.Length() is >= MinRadiusM and <= MaxRadiusM && Math.Abs(MathF.Atan2(fromAxis.Y, fromAxis.X)) <= MaxAngleRad;
    }

    /// <summary>Points of a square grid that are within reach, from the arm outwards.</summary>
    /// <param name="stepM">Distance of neighbours, metres.</param>
    public static IEnumerable<Vector2> Grid(float stepM)
    {
        int columns = (int)(MaxRadiusM / stepM);
        for (int i = 0; i <= columns; i++)
        {
            for (int j = -columns; j <= columns; j++)
            {
                var point = new Vector2(PanAxisXM + (i * stepM), j * stepM);
                if (Reaches(point)) yield return point;
            }
        }
    }
}
