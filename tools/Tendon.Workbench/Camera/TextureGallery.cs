namespace Tendon.Workbench.Camera;

/// <summary>The table tops that cameras may stand over; painted on first use and shared by all threads.</summary>
internal static class TextureGallery
{
    public const int Count = 60;

    /// <summary>Edge of the square, seamless textures in texels.</summary>
    public const int SizeTexels = 512;

    private static readonly Lazy<uint[]>[] Painted =
        [.. Enumerable.Range(0, Count).Select(i => new Lazy<uint[]>(() => TexturePainter.Paint(i)))];

    /// <summary>Row-major texels, sRGB albedo packed as 0x00BBGGRR.</summary>
    public static uint[] Get(int index) => Painted[index].Value;
}
