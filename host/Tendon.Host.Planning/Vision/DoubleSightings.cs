using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Planning.Vision;

/// <summary>Strikes out what is no thing of its own but a second sighting of another: the network now and then answers twice for one body.</summary>
internal static class DoubleSightings
{
    /// <summary>A thing in the midst of one that is at least so many times as sure is no thing but a double of that.</summary>
    private const double SurerTimes = 2;

    /// <summary>Share of the half widths' sum within which centres lie in each other's midst.</summary>
    private const double MidstShare = 0.6;

    /// <summary>What carries one that is seen so well, and is itself hardly seen, is that one's own foot.</summary>
    private const double FootTimes = 3, FootConfidence = 0.25;

    /// <summary>Overlap of the boxes (intersection over union) from which two sightings can be one body. Bodies side by side overlap less.</summary>
    private const double SameBox = 0.2;

    /// <summary>Removes doubles of movable things.</summary>
    /// <param name="objects">What was seen.</param>
    /// <param name="isMovable">Tells the movable kinds; containers stay.</param>
    public static void Remove(List<SceneObject> objects, Predicate<SceneObject> isMovable)
    {
        SceneObject[] all = [.. objects.Where(o => isMovable(o))];
        objects.RemoveAll(o => isMovable(o) && Array.Exists(all, other => IsDouble(o, other)));
    }

    private static bool IsDouble(SceneObject one, SceneObject other) => IsInMidst(one, other) || IsFoot(one, other) || IsUpperHalf(one, other);

    private static bool IsInMidst(SceneObject one, SceneObject other) => one.Confidence * SurerTimes < other.Confidence
        && StackSettling.AtOneLevel(one, other) && StackSettling.Apart(one, other) < MidstShare * 0.5 * (one.WidthM + other.WidthM);

    private static bool IsFoot(SceneObject one, SceneObject other) => one.Confidence < FootConfidence && one.Confidence * FootTimes < other.Confidence
        && one.Box.BottomPx > other.Box.BottomPx && Overlap(one.Box, other.Box) > SameBox;

    // A tall cylinder may be seen as two of its colour, one on the other, of which the lower has the right place. Real stacks of equal
    // cylinders are given up for it.
    private static bool IsUpperHalf(SceneObject one, SceneObject other) => one.Kind == "cylinder" && other.Kind == one.Kind && other.Colour == one.Colour
        && one.Box.BottomPx < other.Box.BottomPx && Overlap(one.Box, other.Box) > SameBox;

    private static double Overlap(PixelBox a, PixelBox b)
    {
        double width = Math.Min(a.RightPx, b.RightPx) - Math.Max(a.LeftPx, b.LeftPx), height = Math.Min(a.BottomPx, b.BottomPx) - Math.Max(a.TopPx, b.TopPx);
        if (width <= 0 || height <= 0)
            return 0;
        double both = width * height;
        return both / (Area(a) + Area(b) - both);
    }

    private static double Area(PixelBox box) => (box.RightPx - box.LeftPx) * (box.BottomPx - box.TopPx);
}
