namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>Looks for the pose of a camera that has been moved: turns it through a grid of small angles on the coarsest picture and follows
/// what fits best to the finest.</summary>
internal static class MoveSearch
{
    // Poses of all sizes of picture are ranked as if they had so many points.
    private const int UsualPoints = 300;

    private const int CoarseSteps = 15, FineSteps = 40;
    private const double ReachRad = 0.13, RollReachRad = 0.08, RollRad = 0.03, UsualDistanceM = 0.7;

    // Poses that are followed on, finest picture first; the last is how many the grid yields.
    private static readonly int[] Kept = [2, 4, 10, 25, 40];

    // On a chequered cloth or a striped one the next repeat fits nearly as well: all about the best pose are tried.
    private const double RepeatReachPx = 48, RepeatStepPx = 3;
    private static readonly int[] KeptRepeats = [4, 10, 24];

    /// <summary>The poses that explain the picture best, best first; at least one.</summary>
    public static IReadOnlyList<Alignment> Search(CameraModel calibrated, IReadOnlyList<ViewLevel> levels, ViewPyramid pyramid)
    {
        int coarsest = ViewPyramid.Levels - 1;
        double step = 0.8 * levels[coarsest].PerPixel / calibrated.FocalXPx;
        int rolls = (int)Math.Ceiling(RollReachRad / RollRad);
        var grid = new List<Alignment>();
        for (int roll = -rolls; roll <= rolls; roll++)
            AddTurned(grid, calibrated, levels[coarsest], pyramid.Pictures[coarsest], [0, 0, roll * RollRad, 0, 0, 0], ReachRad, step);
        List<Alignment> found = Descend(Best(grid, Kept[^1], 1.5 * step), coarsest, Kept, calibrated, levels, pyramid);

        var repeats = new List<Alignment>();
        double repeatStep = RepeatStepPx / calibrated.FocalXPx;
        AddTurned(repeats, calibrated, levels[1], pyramid.Pictures[1], found[0].Change, RepeatReachPx / calibrated.FocalXPx, repeatStep);
        List<Alignment> others = Descend(Best(repeats, KeptRepeats[^1], 2 * repeatStep), 1, KeptRepeats, calibrated, levels, pyramid);
        return Best([.. found, .. others], KeptRepeats[0], levels[0].PerPixel / calibrated.FocalXPx);
    }

    private static void AddTurned(List<Alignment> grid, CameraModel calibrated, ViewLevel level, ContrastPicture picture, double[] about, double reachRad, double stepRad)
    {
        int reach = (int)Math.Ceiling(reachRad / stepRad);
        for (int pitch = -reach; pitch <= reach; pitch++)
        {
            for (int yaw = -reach; yaw <= reach; yaw++)
            {
                double[] change = [about[0] + (pitch * stepRad), about[1] + (yaw * stepRad), .. about[2..]];
                grid.Add(PoseAligner.Rate(calibrated, level, picture, change));
            }
        }
    }

    private static List<Alignment> Descend(
        List<Alignment> kept, int from, int[] counts, CameraModel calibrated, IReadOnlyList<ViewLevel> levels, ViewPyramid pyramid)
    {
        for (int i = from; i >= 0; i--)
        {
            ViewLevel level = levels[i];
            ContrastPicture picture = pyramid.Pictures[i];
            kept = Best([.. kept.Select(a => PoseAligner.Refine(calibrated, level, picture, a, i == 0 ? FineSteps : CoarseSteps))], counts[i], level.PerPixel / calibrated.FocalXPx);
        }
        return kept;
    }

    private static List<Alignment> Best(List<Alignment> from, int count, double apartRad)
    {
        var best = new List<Alignment>();
        foreach (Alignment at in from.OrderBy(a => PoseAligner.Rank(a, UsualPoints)))
        {
            if (best.Count == count)
                break;
            if (best.TrueForAll(b => Apart(at.Change, b.Change) > apartRad))
                best.Add(at);
        }
        return best;
    }

    // Turns, with shifts counted as the turns that look alike from a table's distance.
    private static double Apart(double[] a, double[] b)
    {
        double pitch = a[0] - b[0] - ((a[4] - b[4]) / UsualDistanceM), yaw = a[1] - b[1] + ((a[3] - b[3]) / UsualDistanceM), roll = a[2] - b[2];
        return Math.Sqrt((pitch * pitch) + (yaw * yaw) + (roll * roll));
    }
}
