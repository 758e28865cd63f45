namespace Tendon.Host.Core.Cameras;

/// <summary>Tells a picture from a covered lens, darkness, glare, noise or a decoder's blank frame.</summary>
public static class PictureCheck
{
    private const int Stride = 7;
    private const int Dark = 24, Bright = 235, Flat = 8;

    // Of the squared difference that two pixels have which know nothing of each other; neighbours in a picture of a table have 0.005 to 0.15 of it.
    private const double NoiseShare = 0.7;

    /// <summary>What is wrong with the picture, as a clause for a person; null when something can be seen in it.</summary>
    public static string? Problem(ReadOnlySpan<byte> rgb)
    {
        Span<int> histogram = stackalloc int[256];
        int count = 0, clipped = 0;
        double sum = 0, squares = 0, steps = 0;
        for (int i = 0; i + 5 < rgb.Length; i += 3 * Stride, count++)
        {
            int level = Level(rgb[i..]), step = level - Level(rgb[(i + 3)..]);
            histogram[level]++;
            clipped += level is < Dark / 2 or > 250 ? 1 : 0;
            (sum, squares, steps) = (sum + level, squares + (level * level), steps + (step * step));
        }
        int low = Percentile(histogram, count / 50), high = Percentile(histogram, count - (count / 50) - 1);
        if (count == 0)
            return "its pictures are empty";
        if (high < Dark)
            return "it sees only black: switch the light on and uncover the lens";
        if (low > Bright)
            return "it sees only white: reduce the light or the exposure";
        if (high - low < Flat)
            return "its picture is one flat colour: uncover the lens and check the connection";
        if (clipped > 0.92 * count)
            return "nearly all of its picture is pure black or white: change the light or the exposure";
        double variance = (squares / count) - (sum / count * (sum / count));
        return steps / count > 2 * NoiseShare * variance ? "its picture is nothing but noise: check the cable and the camera" : null;
    }

    private static int Level(ReadOnlySpan<byte> pixel) => ((pixel[0] * 77) + (pixel[1] * 150) + (pixel[2] * 29)) >> 8;

    private static int Percentile(ReadOnlySpan<int> histogram, int rank)
    {
        int value = 0;
        for (int seen = histogram[0]; seen <= rank && value < 255; seen += histogram[value])
            value++;
        return value;
    }
}
