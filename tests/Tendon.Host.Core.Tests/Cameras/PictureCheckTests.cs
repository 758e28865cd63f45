using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Core.Tests.Cameras;

public sealed class PictureCheckTests
{
    private const int Width = 320, Height = 240;

    [Fact]
    public void Black_white_flat_burnt_out_and_noise_are_told_apart()
    {
        var random = new Random(1);
        Assert.Contains("black", PictureCheck.Problem(Picture((_, _) => random.Next(0, 12))), StringComparison.Ordinal);
        Assert.Contains("white", PictureCheck.Problem(Picture((_, _) => random.Next(240, 256))), StringComparison.Ordinal);
        Assert.Contains("flat", PictureCheck.Problem(Picture((_, _) => random.Next(100, 105))), StringComparison.Ordinal);
        Assert.Contains("pure", PictureCheck.Problem(Picture((x, y) => y < 12 ? 120 : 255)), StringComparison.Ordinal);
        Assert.Contains("noise", PictureCheck.Problem(Picture((_, _) => random.Next(0, 256))), StringComparison.Ordinal);
        Assert.Contains("empty", PictureCheck.Problem([]), StringComparison.Ordinal);
    }

    [Fact]
    public void Dim_noisy_and_busy_tables_are_pictures()
    {
        var random = new Random(2);
        Assert.Null(PictureCheck.Problem(Picture((x, y) => 8 + (y / 8) + random.Next(-4, 5))));
        Assert.Null(PictureCheck.Problem(Picture((x, y) => ((x / 4) + (y / 4)) % 2 == 0 ? 60 : 200)));
        Assert.Null(PictureCheck.Problem(Picture((x, y) => Math.Min(255, 150 + x))));
    }

    private static byte[] Picture(Func<int, int, int> level)
    {
        var rgb = new byte[Width * Height * 3];
        for (int i = 0; i < Width * Height; i++)
            rgb.AsSpan(3 * i, 3).Fill((byte)Math.Clamp(level(i % Width, i / Width), 0, 255));
        return rgb;
    }
}
