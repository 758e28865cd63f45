using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Planning.Inference;
using Tendon.Host.Planning.Tests.Inference;
using Tendon.Host.Planning.Vision;

namespace Tendon.Host.Planning.Tests.Vision;

/// <summary>The shipped model at the edge: what it is fed wrongly. How well it sees is measured in the system tests, where there are pictures.</summary>
public sealed class OnnxSceneReaderTests : IDisposable
{
    private readonly OnnxSceneReader _reader = OnnxSceneReader.Load();

    public void Dispose() => _reader.Dispose();

    [Theory]
    [InlineData(0, "lens")]
    [InlineData(255, "white")]
    [InlineData(90, "lens")]
    public void A_frame_of_one_shade_is_a_covered_lens_or_glare_and_not_an_empty_table(byte level, string why)
    {
        var e = Assert.Throws<UnreadablePictureException>(() => _reader.Read(Plain(640, 480, level), TestCamera.At()));
        Assert.Contains(why, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 256)]
    [InlineData(60, 90)]
    public void A_frame_of_noise_is_no_empty_table(int least, int most)
    {
        var random = new Random(4);
        CameraFrame frame = Plain(640, 480, 0);
        for (int i = 0; i < frame.Rgb.Length; i++)
            frame.Rgb[i] = (byte)random.Next(least, most);
        var e = Assert.Throws<UnreadablePictureException>(() => _reader.Read(frame, TestCamera.At()));
        Assert.Contains("noise", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_that_is_all_but_burnt_out_is_refused()
    {
        CameraFrame frame = Plain(640, 480, 255);
        frame.Rgb.AsSpan(0, frame.Rgb.Length / 20).Fill(120);
        Assert.Throws<UnreadablePictureException>(() => _reader.Read(frame, TestCamera.At()));
    }

    [Theory]
    [InlineData(320, 240)]
    [InlineData(800, 600)]
    [InlineData(1280, 960)]
    public void Frames_of_another_size_are_scaled(int width, int height)
    {
        Scene scene = _reader.Read(Table(width, height) with { CapturedAtUs = 77 }, TestCamera.At());
        Assert.Equal(77, scene.CapturedAtUs);
    }

    [Fact]
    public void The_same_frame_gives_the_same_scene_to_the_last_bit()
    {
        var random = new Random(3);
        CameraFrame frame = Table(640, 480);
        // Tiles of many colours, in which a network sees all sorts of things.
        for (int tile = 0; tile < 300; tile++)
        {
            var colour = new byte[] { (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256) };
            int left = random.Next(600), top = random.Next(440);
            for (int i = 0; i < 40 * 40; i++)
                colour.CopyTo(frame.Rgb, ((((top + (i / 40)) * 640) + left + (i % 40)) * 3));
        }
        Scene first = _reader.Read(frame, TestCamera.At());
        using OnnxSceneReader other = OnnxSceneReader.Load();
        Assert.Equal(first.Objects, other.Read(frame, TestCamera.At()).Objects);
        Assert.Equal(first.Objects, _reader.Read(frame, TestCamera.At()).Objects);
    }

    [Fact]
    public void A_frame_that_is_cut_off_is_refused()
    {
        var e = Assert.Throws<CameraException>(() => _reader.Read(new CameraFrame(new byte[1000], 640, 480, 0, 0), TestCamera.At()));
        Assert.Contains("640×480", e.Message, StringComparison.Ordinal);
        Assert.Throws<CameraException>(() => _reader.Read(new CameraFrame([], 0, 0, 0, 0), TestCamera.At()));
    }

    [Fact]
    public void A_frame_of_another_shape_than_the_calibration_is_refused()
    {
        var e = Assert.Throws<CameraException>(() => _reader.Read(Plain(1280, 720, 90), TestCamera.At()));
        Assert.Contains("1280×720", e.Message, StringComparison.Ordinal);
        Assert.Contains("calibrate", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_model_is_refused_by_name()
    {
        // A cut file, and a whole one whose metadata says something else.
        byte[] shipped = File.ReadAllBytes(OnnxSceneReader.ShippedModelPath);
        Assert.Throws<OnnxModelException>(() => new OnnxSceneReader(new OnnxModel(shipped[..(shipped.Length / 2)], "half.onnx")));
        int at = shipped.AsSpan().IndexOf("tendon.model"u8);
        shipped[at] = (byte)'T';
        var e = Assert.Throws<OnnxModelException>(() => new OnnxSceneReader(new OnnxModel(shipped, "other.onnx")));
        Assert.Contains("other.onnx", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shuffled_weights_still_load_and_run_so_that_collapse_can_be_measured()
    {
        (byte[] shuffled, int moved) = ShuffledWeights.Of(File.ReadAllBytes(OnnxSceneReader.ShippedModelPath), 1);
        Assert.InRange(moved, 100_000, 10_000_000);
        using var blind = new OnnxSceneReader(new OnnxModel(shuffled, "shuffled"));
        Assert.NotNull(blind.Read(Table(640, 480), TestCamera.At()));
    }

    /// <summary>A gray table against a dark backdrop.</summary>
    private static CameraFrame Table(int width, int height)
    {
        CameraFrame frame = Plain(width, height, 150);
        frame.Rgb.AsSpan(0, frame.Rgb.Length / 5).Fill(60);
        return frame;
    }

    private static CameraFrame Plain(int width, int height, byte level)
    {
        var rgb = new byte[width * height * 3];
        Array.Fill(rgb, level);
        return new CameraFrame(rgb, width, height, 0, 0);
    }
}
