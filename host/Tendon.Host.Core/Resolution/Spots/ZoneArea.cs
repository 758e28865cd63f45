using Tendon.Host.Core.PlanLanguage;

namespace Tendon.Host.Core.Resolution.Spots;

/// <summary>The rectangle of the table that a zone means, base frame, metres. The reach bounds it further.</summary>
/// <param name="FromXM">Nearest to the arm.</param>
/// <param name="ToXM">Farthest from the arm.</param>
/// <param name="FromYM">Leftmost in the picture.</param>
/// <param name="ToYM">Rightmost in the picture.</param>
/// <param name="HeartXM">Where a thing goes when everything is free.</param>
/// <param name="HeartYM">See <paramref name="HeartXM"/>.</param>
public readonly record struct ZoneArea(double FromXM, double ToXM, double FromYM, double ToYM, double HeartXM, double HeartYM)
{
    private const double Open = 1.0, FrontXM = 0.27, BackXM = 0.22, CornerFrontXM = 0.25, SideYM = 0.06;

    /// <summary>The area of a zone.</summary>
    public static ZoneArea Of(Zone zone) => zone switch
    {
        Zone.Centre => new(0.20, 0.29, -SideYM, SideYM, 0.245, 0),
        Zone.Left => new(-Open, Open, -Open, -SideYM, 0.21, -0.13),
        Zone.Right => new(-Open, Open, SideYM, Open, 0.21, 0.13),
        Zone.Front => new(FrontXM, Open, -Open, Open, 0.30, 0),
        Zone.Back => new(-Open, BackXM, -Open, Open, 0.195, 0),
        Zone.FrontLeft => new(CornerFrontXM, Open, -Open, -SideYM, 0.28, -0.11),
        Zone.FrontRight => new(CornerFrontXM, Open, SideYM, Open, 0.28, 0.11),
        Zone.BackLeft => new(-Open, BackXM, -Open, -SideYM, 0.18, -0.12),
        Zone.BackRight => new(-Open, BackXM, SideYM, Open, 0.18, 0.12),
        _ => throw new ArgumentOutOfRangeException(nameof(zone), zone, "not a zone"),
    };

    /// <summary>How far a point is inside, metres; negative outside.</summary>
    public double DepthM(double xM, double yM) => Math.Min(Math.Min(xM - FromXM, ToXM - xM), Math.Min(yM - FromYM, ToYM - yM));
}
