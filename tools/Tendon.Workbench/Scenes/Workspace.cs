using System.Numerics;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>
/// The part of the table where objects start: a ring sector around an arm's pan axis that its gripper can reach. Metres and
/// radians in the base frame.
/// </summary>
public sealed class Workspace
{
    /// <summary>Position of the SO-101's pan axis on base x.</summary>
    public const float PanAxisXM = 0.0388353f;

    /// <summary>Free distance between the outlines of two objects, so that an open jaw fits.</summary>
    public const float MinGapM = 0.03f;

    // The folded arm's outline begins behind its base's middle.
    private const double FoldedFromXM = -0.005;
    private readonly ArmReach _reach;
    private readonly float _axisXM;

    /// <summary>That of an arm.</summary>
    public Workspace(ArmDescription arm)
    {
        _reach = arm.Reach;
        _axisXM = (float)arm.Reach.AxisXM;
        FoldedArm = new Footprint(
            new Vector2((float)((_reach.FoldedEndXM + FoldedFromXM) / 2), 0), (float)((_reach.FoldedEndXM - FoldedFromXM) / 2), (float)_reach.FoldedHalfWidthM, 0, Round: false);
    }

    /// <summary>That of the SO-101.</summary>
    public static Workspace So101 { get; } = new(ArmDescription.So101);

    /// <summary>Where the folded arm rests when an episode starts; nothing is put under it.</summary>
    internal Footprint FoldedArm { get; }

    /// <summary>Whether a movable object may be put down with its centre at a point of the base frame, metres.</summary>
    public bool Reaches(Vector2 pointM)
    {
        var fromAxis = new Vector2(pointM.X - _axisXM, pointM.Y);
        float radius = fromAxis.Length();
        return radius >= (float)_reach.NearestM && radius <= (float)_reach.FarthestM && Math.Abs(MathF.Atan2(fromAxis.Y, fromAxis.X)) <= (float)_reach.MaxAngleRad;
    }

    /// <summary>Points of a square grid that are within reach, from the arm outwards.</summary>
    /// <param name="stepM">Distance of neighbours, metres.</param>
    public IEnumerable<Vector2> Grid(float stepM)
    {
        int columns = (int)((float)_reach.FarthestM / stepM);
        for (int i = 0; i <= columns; i++)
        {
            for (int j = -columns; j <= columns; j++)
            {
                var point = new Vector2(_axisXM + (i * stepM), j * stepM);
                if (Reaches(point)) yield return point;
            }
        }
    }

    internal Vector2 Draw(Xoshiro256 random, ObjectSpec spec)
    {
        bool container = spec.Kind.IsContainer();
        // In single precision, as the bounds are drawn since the first seeds.
        double min = (float)(container ? _reach.ContainerNearestM : _reach.NearestM);
        double max = (float)(container ? _reach.ContainerFarthestM : spec.Base ? _reach.StackFarthestM : _reach.FarthestM);
        float most = (float)_reach.MaxAngleRad;
        double radius = Math.Sqrt(random.NextDouble(min * min, max * max));
        double angle = random.NextDouble(-most, most);
        return new Vector2((float)(_axisXM + (radius * Math.Cos(angle))), (float)(radius * Math.Sin(angle)));
    }
}
