using Tendon.Host.Core.Cameras;
using Tendon.Host.Planning.Vision;

namespace Tendon.Host.Planning.Tests.Vision;

public class PictureFittingTests
{
    [Fact]
    public void A_picture_of_twice_the_size_is_halved_by_exact_means()
    {
        CameraFrame frame = Noise(8, 6, 1);
        float[] planes = Fit(frame, 4, 3);
        for (int y = 0; y < 3; y++)
        {
            for (int x = 0; x < 4; x++)
            {
                for (int c = 0; c < 3; c++)
                {
                    double mean = (At(frame, 2 * x, 2 * y, c) + At(frame, (2 * x) + 1, 2 * y, c)
                        + At(frame, 2 * x, (2 * y) + 1, c) + At(frame, (2 * x) + 1, (2 * y) + 1, c)) / 4.0;
                    Assert.Equal(mean, planes[(c * 12) + (y * 4) + x], 4);
                }
            }
        }
    }

    [Theory]
    [InlineData(640, 480)]
    [InlineData(1280, 960)]
    [InlineData(320, 240)]
    [InlineData(800, 600)]
    [InlineData(1280, 720)]
    [InlineData(160, 120)]
    public void A_square_stays_where_it_was_whatever_the_size_of_the_picture(int width, int height)
    {
        // A white square between 40 % and 60 % of the picture on black: its centre of mass must map back to the centre.
        var rgb = new byte[width * height * 3];
        for (int y = (int)(height * 0.4); y < (int)(height * 0.6); y++)
        {
            for (int x = (int)(width * 0.4); x < (int)(width * 0.6); x++)
                rgb.AsSpan(((y * width) + x) * 3, 3).Fill(255);
        }
        var fitting = new PictureFitting(width, height, 320, 240);
        var planes = new float[3 * 320 * 240];
        fitting.Fill(new CameraFrame(rgb, width, height, 0, 0), planes);
        double mass = 0, cx = 0, cy = 0;
        for (int i = 0; i < 320 * 240; i++)
        {
            double w = planes[i] > 200 ? 1 : 0;
            (mass, cx, cy) = (mass + w, cx + (w * ((i % 320) + 0.5)), cy + (w * ((i / 320) + 0.5)));
        }
        Assert.Equal(width / 2.0, ((cx / mass) - fitting.OffsetXPx) / fitting.Scale, width * 0.005);
        Assert.Equal(height / 2.0, ((cy / mass) - fitting.OffsetYPx) / fitting.Scale, height * 0.005);
    }

    [Fact]
    public void What_a_wide_picture_leaves_empty_is_gray()
    {
        float[] planes = Fit(new CameraFrame(new byte[128 * 72 * 3], 128, 72, 0, 0), 320, 240);
        Assert.Equal(128, planes[0]);
        Assert.Equal(0, planes[(120 * 320) + 160]);
    }

    private static float[] Fit(CameraFrame frame, int width, int height)
    {
        var planes = new float[3 * width * height];
        new PictureFitting(frame.WidthPx, frame.HeightPx, width, height).Fill(frame, planes);
        return planes;
    }

    private static int At(CameraFrame frame, int x, int y, int channel) => frame.Rgb[(((y * frame.WidthPx) + x) * 3) + channel];

    private static CameraFrame Noise(int width, int height, int seed)
    {
        var rgb = new byte[width * height * 3];
        new Random(seed).NextBytes(rgb);
        return new CameraFrame(rgb, width, height, 0, 0);
    }
}
