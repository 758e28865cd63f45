namespace Tendon.Tool.Evaluation.Goals;

/// <summary>The numbers behind the goal words: metres in the arm's base frame on true poses, taken at rest. The page
/// <c>Suites/README.md</c> lists them for people who write suites.</summary>
public static class GoalTolerances
{
    /// <summary>What must stay may shift by this much: fingers brush things.</summary>
    public const float UnmovedM = 0.02f;

    /// <summary>left_of, right_of, in_front_of, behind: least distance of the centres along the axis.</summary>
    public const float BesideLeastM = 0.02f;

    /// <summary>The same: the offset across the axis may be this large in any case; farther away, as large as the distance along it.</summary>
    public const float BesideAcrossM = 0.06f;

    /// <summary>next_to and grouped: largest gap between outlines seen from above.</summary>
    public const float NextToGapM = 0.05f;

    /// <summary>apart: least distance of the centres.</summary>
    public const float ApartM = 0.12f;

    /// <summary>swapped: largest distance from where the other one was.</summary>
    public const float SwappedM = 0.03f;

    /// <summary>pushed: least distance along the direction; at most half of what it went may be across.</summary>
    public const float PushedM = 0.03f;

    /// <summary>Zones: left of −y, right of +y.</summary>
    public const float SideYM = 0.06f;

    /// <summary>Zones: front begins here.</summary>
    public const float FrontXM = 0.27f;

    /// <summary>Zones: back ends here.</summary>
    public const float BackXM = 0.22f;

    /// <summary>Zones: the front corners begin here.</summary>
    public const float FrontCornerXM = 0.25f;

    /// <summary>Zones: centre begins here.</summary>
    public const float CentreFromXM = 0.20f;

    /// <summary>Zones: centre ends here.</summary>
    public const float CentreToXM = 0.29f;

    /// <summary>leftmost, nearest, left#N …: the one meant differs at least this much from its neighbours in a drawn world.</summary>
    public const float ClearOrderM = 0.015f;

    /// <summary>largest, smallest: by volume; in a drawn world the next one differs by at least this ratio …</summary>
    public const float ClearVolumeRatio = 1.25f;

    /// <summary>… and by this much in width, which two of one size class never do.</summary>
    public const float ClearWidthM = 0.0045f;
}
