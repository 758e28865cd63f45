using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Planning.Vision;

namespace Tendon.Host.Planning.Tests.Vision;

/// <summary>Rows as a perfect network would write them must come back as the objects they were made from.</summary>
public class PeakReaderTests
{
    private static readonly string[] Kinds = ["cube", "cylinder", "ball"];
    private static readonly string[] Colours = ["red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "white", "black", "gray", "cyan"];

    [Fact]
    public void A_thousand_cubes_come_back_to_a_tenth_of_a_millimetre_whatever_the_camera()
    {
        var random = new Random(5);
        for (int i = 0; i < 1000; i++)
        {
            CameraModel camera = TestCamera.At((random.NextDouble() - 0.5) * 0.2);
            double x = 0.1 + (random.NextDouble() * 0.25), y = (random.NextDouble() - 0.5) * 0.5;
            double z = random.Next(2) * (0.005 + (random.NextDouble() * 0.06)), edge = 0.02 + (random.NextDouble() * 0.02);
            double yaw = (random.NextDouble() - 0.5) * 8;
            SceneObject seen = Assert.Single(Read(Row(camera, x, y, z, edge, yaw, fold: 4), camera));
            Assert.Equal(x, seen.XM, 1.01e-4);
            Assert.Equal(y, seen.YM, 1.01e-4);
            Assert.Equal(z, seen.BaseZM, 1.01e-4);
            Assert.Equal(edge, seen.WidthM, 1.01e-4);
            Assert.Equal(0, Math.IEEERemainder(yaw - seen.YawRad, Math.PI / 2), 2e-3);
            Assert.InRange(seen.YawRad, -0.786, 0.786);
            Assert.Equal(("cube", "blue", "large"), (seen.Kind, seen.Colour, seen.Size));
        }
    }

    [Fact]
    public void Frame_and_calibration_may_differ_in_size()
    {
        CameraModel camera = TestCamera.At(0, 1280, 960);
        float[] row = Row(TestCamera.At(), 0.2, 0.1, 0, 0.03, 0.2, fold: 4);
        foreach ((int width, int height) in new[] { (640, 480), (1280, 960), (320, 240) })
        {
            SceneObject seen = Assert.Single(Read(row, camera, width, height));
            Assert.Equal(0.2, seen.XM, 3e-4);
            Assert.Equal(0.1, seen.YM, 3e-4);
            Assert.Equal(0.03, seen.WidthM, 3e-4);
        }
    }

    [Fact]
    public void An_object_seen_twice_is_one_object_and_the_stronger_peak_counts()
    {
        CameraModel camera = TestCamera.At();
        float[] strong = Row(camera, 0.2, 0, 0, 0.03, 0, 4), weak = Row(camera, 0.202, 0.001, 0, 0.03, 0, 4);
        weak[0] = 0.5f;
        SceneObject seen = Assert.Single(Read([.. strong, .. weak], camera));
        Assert.Equal(0.2, seen.XM, 1.01e-4);
    }

    [Fact]
    public void The_parts_of_a_stack_stay_two_objects_though_the_network_puts_their_bases_together()
    {
        CameraModel camera = TestCamera.At();
        float[] upper = Row(camera, 0.2, 0, 0.022, 0.022, 0, 4), lower = Row(camera, 0.2, 0, 0.018, 0.022, 0, 4);
        lower[0] = 0.5f;
        (lower[18], lower[20]) = (lower[18] + 12, lower[20] + 12);
        Assert.Equal(2, Read([.. upper, .. lower], camera).Count);
    }

    [Fact]
    public void Twins_that_touch_stay_two_objects()
    {
        CameraModel camera = TestCamera.At();
        foreach ((double x, double y) in new[] { (0.0, 0.023), (0.023, 0.0), (0.017, 0.017), (-0.017, 0.017) })
            Assert.Equal(2, Read([.. Row(camera, 0.2, 0, 0, 0.022, 0, 4), .. Row(camera, 0.2 + x, y, 0, 0.022, 0, 4)], camera).Count);
    }

    [Fact]
    public void What_seems_to_stand_behind_the_arms_base_is_the_arm()
    {
        CameraModel camera = TestCamera.At();
        Assert.Empty(Read(Row(camera, -0.05, 0, 0, 0.03, 0, 4), camera));
        Assert.Single(Read(Row(camera, 0.05, 0.14, 0, 0.03, 0, 4), camera));
    }

    [Fact]
    public void A_lying_cylinder_tells_the_direction_of_its_axis_and_an_upright_one_tells_none()
    {
        CameraModel camera = TestCamera.At();
        float[] lying = Row(camera, 0.2, 0, 0, 0.03, 0.7, fold: 2, kind: 1), upright = [.. lying];
        upright[26] = upright[27] = 0.1f;
        Assert.Equal(0.7, Assert.Single(Read(lying, camera)).YawRad, 2e-3);
        Assert.Equal(0, Assert.Single(Read(upright, camera)).YawRad);
    }

    [Fact]
    public void Rows_of_any_nonsense_neither_throw_nor_become_objects_without_a_place()
    {
        CameraModel camera = TestCamera.At();
        var random = new Random(11);
        float[] strange = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, 0, -1, 1e9f];
        for (int i = 0; i < 5000; i++)
        {
            float[] row = [.. Enumerable.Range(0, PeakRow.Length).Select(_ => random.Next(3) == 0 ? strange[random.Next(strange.Length)] : random.NextSingle() * 700)];
            foreach (SceneObject seen in Read(row, camera))
                Assert.True(double.IsFinite(seen.XM + seen.YM + seen.BaseZM + seen.WidthM + seen.HeightM + seen.YawRad + seen.Confidence));
        }
    }

    [Fact]
    public void What_points_above_the_horizon_is_nowhere_on_the_table()
    {
        CameraModel camera = TestCamera.At() with { Rotation = [0, 1, 0, 0, 0, -1, -1, 0, 0], Translation = [0, 0.5, 0.6] };
        float[] row = new float[PeakRow.Length];
        (row[0], row[21], row[22]) = (0.9f, 320, 10);
        Assert.Empty(Read(row, camera));
    }

    [Theory]
    [InlineData(0.095, "small")]
    [InlineData(0.105, "large")]
    public void A_tray_is_large_by_its_measured_width_whatever_the_network_says(double widthM, string size)
    {
        CameraModel camera = TestCamera.At();
        float[] row = Row(camera, 0.2, 0, 0, widthM, 0.3, fold: 2);
        row[16] = 0.5f;
        Assert.Equal(size, Assert.Single(Read(row, camera, kinds: ["tray", "bowl", "plate"])).Size);
    }

    private static List<SceneObject> Read(float[] rows, CameraModel camera, int widthPx = 640, int heightPx = 480, string[]? kinds = null)
    {
        var objects = new List<SceneObject>();
        var frame = new CameraFrame([], widthPx, heightPx, 0, 0);
        var words = new VisionVocabulary(Kinds, [], Colours, new Dictionary<string, double> { ["tray"] = 0.1 });
        new PeakReader(words, kinds ?? Kinds, 5, frame, camera, new PictureFitting(widthPx, heightPx, 320, 240)).Collect(rows, objects);
        return objects;
    }

    private static float[] Row(CameraModel camera, double xM, double yM, double zM, double edgeM, double yawRad, double fold, int kind = 0)
    {
        Assert.True(camera.TryProject(xM, yM, zM, out double u, out double v));
        double scale = TestCamera.PixelsPerMetre(camera, xM, yM, zM);
        camera.TryUnproject(u - 1, v, zM, out double x0, out double y0);
        camera.TryUnproject(u + 1, v, zM, out double x1, out double y1);
        double folded = fold * (yawRad - Math.Atan2(y1 - y0, x1 - x0));
        var row = new float[PeakRow.Length];
        row[0] = 0.9f;
        row[1 + kind] = 1;
        row[4 + Array.IndexOf(Colours, "blue")] = 1;
        row[16] = 0.8f;
        (row[17], row[18], row[19], row[20]) = ((float)u - 12, (float)v - 20, (float)u + 12, (float)v + 4);
        (row[21], row[22]) = ((float)u, (float)v);
        (row[23], row[24], row[25]) = ((float)(edgeM * scale), (float)(edgeM * scale), (float)(zM * scale));
        (row[26], row[27]) = ((float)Math.Sin(folded), (float)Math.Cos(folded));
        return row;
    }
}
