namespace Tendon.Host.Core.Arm.Description;

/// <summary>
/// The part of the table where an arm takes and puts things: a ring sector around its pan axis. Base frame, metres and radians.
/// Whether a grasp is really free is decided by the grasp planner later; this tells where it makes sense to ask.
/// </summary>
/// <param name="AxisXM">The pan axis on base x.</param>
/// <param name="NearestM">Least distance of an object's centre from the pan axis.</param>
/// <param name="FarthestM">Greatest distance of an object's centre from the pan axis.</param>
/// <param name="MaxAngleRad">Greatest angle from straight ahead.</param>
/// <param name="FoldedEndXM">The folded arm is above a rectangle of the table when it looks: where it ends.</param>
/// <param name="FoldedHalfWidthM">Half that rectangle's width.</param>
public sealed record TableReach(double AxisXM, double NearestM, double FarthestM, double MaxAngleRad, double FoldedEndXM, double FoldedHalfWidthM)
{
    /// <summary>New places stay this far inside: what was put there must be within reach again when it has slipped a little.</summary>
    public const double BorderM = 0.008;

    private readonly double _sine = Math.Sin(MaxAngleRad), _cosine = Math.Cos(MaxAngleRad);

    /// <summary>That of the SO-101, and of arm files that give none.</summary>
    public static TableReach So101 { get; } = new(0.0388, 0.15, 0.30, Math.PI / 3, 0.185, 0.05);

    /// <summary>Whether a thing of this radius can be put down with its centre here.</summary>
    /// <param name="xM">Base frame.</param>
    /// <param name="yM">Base frame.</param>
    /// <param name="radiusM">Of the thing.</param>
    /// <param name="borderM">How far inside the border.</param>
    public bool CanPut(double xM, double yM, double radiusM, double borderM = BorderM) =>
        Within(xM, yM, borderM) && (xM - radiusM >= FoldedEndXM || Math.Abs(yM) - radiusM >= FoldedHalfWidthM);

    /// <summary>Whether a centre lies in the sector.</summary>
    /// <param name="xM">Base frame.</param>
    /// <param name="yM">Base frame.</param>
    /// <param name="insideM">How far inside the border; negative for a little outside.</param>
    public bool Within(double xM, double yM, double insideM = 0)
    {
        double radius = RadiusM(xM, yM), side = ((xM - AxisXM) * _sine) - (Math.Abs(yM) * _cosine);
        return radius >= NearestM + insideM && radius <= FarthestM - insideM && side >= insideM;
    }

    /// <summary>Distance from the pan axis.</summary>
    public double RadiusM(double xM, double yM) => Math.Sqrt(((xM - AxisXM) * (xM - AxisXM)) + (yM * yM));
}
