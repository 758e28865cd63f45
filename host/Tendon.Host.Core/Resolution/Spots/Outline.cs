using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Spots;

/// <summary>Outlines of seen objects from above: a circle, or a turned rectangle for cubes and trays. Metres.</summary>
internal static class Outline
{
    // A tray reports its short side; the long one is this many times it (130–150 by 90–110 mm).
    private const double TrayLengthPerWidth = 1.4;

    /// <summary>Radius that stands for an object whose yaw after the move is not known: between a cube's half edge and half diagonal.</summary>
    public static double RadiusM(SceneObject o) => o.Kind == TableKinds.Cube ? o.WidthM * 0.6 : o.WidthM / 2;

    /// <summary>Distance of a point from the outline; negative inside.</summary>
    public static double DistanceM(SceneObject o, double xM, double yM)
    {
        double dx = xM - o.XM, dy = yM - o.YM;
        if (o.Kind is not (TableKinds.Cube or TableKinds.Tray))
            return Math.Sqrt((dx * dx) + (dy * dy)) - (o.WidthM / 2);
        var (sin, cos) = Math.SinCos(o.YawRad);
        double halfLength = o.WidthM / 2 * (o.Kind == TableKinds.Tray ? TrayLengthPerWidth : 1);
        double u = Math.Abs((dx * cos) + (dy * sin)) - halfLength, v = Math.Abs((dy * cos) - (dx * sin)) - (o.WidthM / 2);
        return u > 0 && v > 0 ? Math.Sqrt((u * u) + (v * v)) : Math.Max(u, v);
    }

    /// <summary>Free distance between two objects: centre distance less half widths; trays by their true rectangle.</summary>
    public static double GapM(SceneObject a, SceneObject b) => b.Kind == TableKinds.Tray
        ? DistanceM(b, a.XM, a.YM) - (a.WidthM / 2)
        : a.Kind == TableKinds.Tray ? DistanceM(a, b.XM, b.YM) - (b.WidthM / 2)
        : SceneRelations.DistanceM(a, b) - ((a.WidthM + b.WidthM) / 2);

    /// <summary>How far the outline reaches from its centre along a direction of the table.</summary>
    public static double ExtentM(SceneObject o, double directionX, double directionY)
    {
        if (o.Kind != TableKinds.Tray)
            return o.WidthM / 2;
        var (sin, cos) = Math.SinCos(o.YawRad);
        return o.WidthM / 2 * ((Math.Abs((directionX * cos) + (directionY * sin)) * TrayLengthPerWidth) + Math.Abs((directionY * cos) - (directionX * sin)));
    }
}
