using System.Numerics;

namespace Tendon.Workbench.Scenes;

/// <summary>Outline of an object seen from above, for spacing: a circle, or a rectangle turned by a yaw angle.</summary>
internal readonly record struct Footprint(Vector2 Centre, float HalfWidthM, float HalfDepthM, float YawRad, bool Round)
{
    /// <summary>Lower bound of the free distance between two outlines in metres; negative when they may overlap.</summary>
    public static float GapM(Footprint a, Footprint b)
    {
        if (a.Round && b.Round) return Vector2.Distance(a.Centre, b.Centre) - a.HalfWidthM - b.HalfWidthM;
        if (a.Round) return b.DistanceToM(a.Centre) - a.HalfWidthM;
        if (b.Round) return a.DistanceToM(b.Centre) - b.HalfWidthM;
        return Math.Max(SeparationM(a, b), SeparationM(b, a));
    }

    private float DistanceToM(Vector2 point)
    {
        Vector2 local = Vector2.Transform(point - Centre, Matrix3x2.CreateRotation(-YawRad));
        var outside = new Vector2(Math.Max(Math.Abs(local.X) - HalfWidthM, 0), Math.Max(Math.Abs(local.Y) - HalfDepthM, 0));
        return outside.Length();
    }

    // Separating-axis distance along the two axes of `box`; never more than the true distance.
    private static float SeparationM(Footprint box, Footprint other)
    {
        Vector2 offset = Vector2.Transform(other.Centre - box.Centre, Matrix3x2.CreateRotation(-box.YawRad));
        float turn = other.YawRad - box.YawRad;
        float c = Math.Abs(MathF.Cos(turn)), s = Math.Abs(MathF.Sin(turn));
        float alongX = Math.Abs(offset.X) - box.HalfWidthM - ((other.HalfWidthM * c) + (other.HalfDepthM * s));
        float alongY = Math.Abs(offset.Y) - box.HalfDepthM - ((other.HalfWidthM * s) + (other.HalfDepthM * c));
        return Math.Max(alongX, alongY);
    }
}
