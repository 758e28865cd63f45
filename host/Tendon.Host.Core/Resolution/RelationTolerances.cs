namespace Tendon.Host.Core.Resolution;

/// <summary>
/// How the relations between seen objects are told from positions. The seen position is right to about 5 mm, and two solid
/// bodies that both stand on the table cannot have one's centre inside the other's outline; that is what these bands rest on.
/// </summary>
public static class RelationTolerances
{
    /// <summary>In or on a round container: the centre lies within this share of its outer radius.</summary>
    public const double ContainerRadiusShare = 1.0;

    /// <summary>Half of a tray's long side over its short side (130–150 by 90–110 mm).</summary>
    public const double TrayHalfLengthPerWidth = 0.69;

    /// <summary>Stacked: the centres are no farther apart than this share of the lower cube's edge.</summary>
    public const double StackOffsetShare = 0.7;

    /// <summary>Stacked: the upper underside is within this share of the lower cube's height of its top.</summary>
    public const double StackHeightShare = 0.6;

    /// <summary>An object seen within this distance (m) of where one like it was is the same one, unmoved.</summary>
    public const double SamePlaceM = 0.02;

    /// <summary>A target is looked for within this distance (m) of where it was; a bowl may be nudged.</summary>
    public const double TargetDriftM = 0.06;

    /// <summary>A cube that hides the one it stands on is seen within this distance (m) of where that one was.</summary>
    public const double HiddenBelowM = 0.035;

    /// <summary>What stands within this distance (m) of a thing that is not seen any more is that thing, seen as another kind or colour.</summary>
    public const double MisreadM = 0.015;

    /// <summary>Put down on the table: within this distance (m) of the spot that was meant.</summary>
    public const double AtSpotM = 0.025;

    /// <summary>Pushed: at least this share of the distance that was meant.</summary>
    public const double PushShare = 0.6;

    /// <summary>Share of a container's floor that may be covered before it counts as full.</summary>
    public const double FullShare = 0.9;

    /// <summary>Picture distance (px) under which left and right are too close to tell apart.</summary>
    public const double SideBySidePx = 8;

    /// <summary>Where "beside" ends: the gap between centres (m) up to which a thing is next to another.</summary>
    public const double NextToM = 0.12;
}
