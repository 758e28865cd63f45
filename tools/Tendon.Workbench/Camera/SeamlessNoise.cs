using Tendon.Workbench.Seeding;

namespace Tendon.Workbench.Camera;

/// <summary>Smooth value noise that repeats with the texture size, in −1…1.</summary>
internal sealed class SeamlessNoise
{
    private readonly float[] _lattice = new float[65536];

    public SeamlessNoise(Xoshiro256 random)
    {
        for (int i = 0; i < _lattice.Length; i++)
            _lattice[i] = random.Around(1);
    }

    public float At(int x, int y, int cell) => At(x, y, cell, cell);

    /// <param name="x">Texel.</param>
    /// <param name="y">Texel.</param>
    /// <param name="cellX">Feature length along x in texels, a divisor of the texture size.</param>
    /// <param name="cellY">Feature length along y in texels.</param>
    public float At(int x, int y, int cellX, int cellY)
    {
        int columns = TextureGallery.SizeTexels / cellX, rows = TextureGallery.SizeTexels / cellY;
        int x0 = x / cellX, y0 = y / cellY;
        float fx = Smooth((x - (x0 * cellX)) / (float)cellX), fy = Smooth((y - (y0 * cellY)) / (float)cellY);
        float top = Lattice(x0, y0) + (fx * (Lattice(x0 + 1, y0) - Lattice(x0, y0)));
        float bottom = Lattice(x0, y0 + 1) + (fx * (Lattice(x0 + 1, y0 + 1) - Lattice(x0, y0 + 1)));
        return top + (fy * (bottom - top));

        float Lattice(int column, int row) =>
            _lattice[(((row % rows) * 251) + (column % columns) + (cellX * 31) + (cellY * 1009)) & 65535];
    }

    private static float Smooth(float t) => t * t * (3 - (2 * t));
}
