namespace Tendon.Host.Core.Cameras;

/// <summary>Tells a picture from a covered lens, darkness, glare or a decoder's blank frame.</summary>
public static class PictureCheck
{
    private const int Stride = 7;
    private const int Dark = 24, Bright = 235, Flat = 8;

    /// <summary>What is wrong with the picture, as a clause for a person; null when something can be seen in it.</summary>
    public static string? Problem(ReadOnlySpan<byte> rgb)
    {
        Span<int> histogram = stackalloc int[256];
        int count = 0;
        for (int i = 0; i + 2 < rgb.Length; i += 3 * Stride, count++)
            histogram[((rgb[i] * 77) + (rgb[i + 1] * 150) + (rgb[i + 2] * 29)) >> 8]++;
        int low = Percentile(histogram, count / 50), high = Percentile(histogram, count - (count / 50) - 1);
        if (count == 0)
            return "its pictures are empty";
        if (high < Dark)
            return "it sees only black: switch the light on and uncover the lens";
        if (low > Bright)
            return "it sees only white: reduce the light or the exposure";
        return high - low < Flat ? "its picture is one flat colour: uncover the lens and check the connection" : null;
    }

    private static int Percentile(ReadOnlySpan<int> histogram, int rank)
    {
        int value = 0;
        for (int seen = histogram[0]; seen <= rank && value < 255; seen += histogram[value])
            value++;
        return value;
    }
}
