namespace Tendon.Host.Core.Resolution.Spots;

/// <summary>
/// The part of the table where the arm takes and puts things: a ring sector around its pan axis. Base frame, metres and radians.
/// Whether a grasp is really free is decided by the grasp planner later; this tells where it makes sense to ask.
/// </summary>
public static class TableReach
{
    /// <summary>The pan axis on base x.</summary>
    public const double PanAxisXM = 0.0388;

    /// <summary>Least and greatest distance of an object's centre from the pan axis.</summary>
    public const double NearestM = 0.15, FarthestM = 0.30;

    /// <summary>Greatest angle from straight ahead.</summary>
    public const double MaxAngleRad = Math.PI / 3;

    private static readonly double SinMaxAngle = Math.Sin(MaxAngleRad), CosMaxAngle = Math.Cos(MaxAngleRad);

    /// <summary>New places stay this far inside: what was put there must be within reach again when it has slipped a little.</summary>
    public const double BorderM = 0.008;

    // The folded arm is above this rectangle when it looks.
    private const double FoldedEndXM = 0.185, FoldedHalfWidthM = 0.05;

    /// <summary>Whether a thing of this radius can be put down with its centre here.</summary>
    /// <param name="xM">Base frame.</param>
    /// <param name="yM">Base frame.</param>
    /// <param name="radiusM">Of the thing.</param>
    /// <param name="borderM">How far inside the border.</param>
    public static bool CanPut(double xM, double yM, double radiusM, double borderM = BorderM) =>
        Within(xM, yM, borderM) && (xM - radiusM >= FoldedEndXM || Math.Abs(yM) - radiusM >= FoldedHalfWidthM);

    /// <summary>Whether a centre lies in the sector.</summary>
    /// <param name="xM">Base frame.</param>
    /// <param name="yM">Base frame.</param>
    /// <param name="insideM">How far inside the border; negative for a little outside.</param>
    public static bool Within(double xM, double yM, double insideM = 0)
    {
        double radius = RadiusM(xM, yM), side = ((xM - PanAxisXM) * SinMaxAngle) - (Math.Abs(yM) * CosMaxAngle);
        return radius >= NearestM + insideM && radius <= FarthestM - insideM && side >= insideM;
    }

    /// <summary>Distance from the pan axis.</summary>
    public static double RadiusM(double xM, double yM) => Math.Sqrt(((xM - PanAxisXM) * (xM - PanAxisXM)) + (yM * yM));
}
