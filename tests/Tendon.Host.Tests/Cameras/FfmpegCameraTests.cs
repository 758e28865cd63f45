using System.Net;
using System.Net.Sockets;
using Tendon.Host.Cameras;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Time;

namespace Tendon.Host.Tests.Cameras;

public sealed class FfmpegCameraTests : IDisposable
{
    private const long PatienceUs = 30_000_000;
    private readonly WallClock _clock = new();
    private readonly List<string> _files = [];

    public void Dispose() => _files.ForEach(File.Delete);

    [Fact]
    public async Task A_picture_file_is_delivered_again_and_again_as_new_frames()
    {
        using var camera = Open(Picture("testsrc=size=320x240", ".png"));
        CameraFrame first = await camera.NextFrame(0, PatienceUs, default);
        CameraFrame second = await camera.NextFrame(first.CapturedAtUs + 1, PatienceUs, default);
        Assert.Equal((640, 480, 640 * 480 * 3), (first.WidthPx, first.HeightPx, first.Rgb.Length));
        Assert.True(second.Sequence > first.Sequence);
        Assert.Equal(first.Rgb, second.Rgb);
        // testsrc begins with a white bar over grey at the left and ends with colours; somewhere it is fully red.
        Assert.Contains(Enumerable.Range(0, 640 * 480), i => first.Rgb[3 * i] > 240 && first.Rgb[(3 * i) + 1] < 15 && first.Rgb[(3 * i) + 2] < 15);
    }

    [Fact]
    public async Task A_wide_picture_is_cropped_to_square_pixels()
    {
        // Left and right eighths of 16:9 fall away: what is red there must not be seen.
        using var camera = Open(Picture("color=red:size=1280x720,drawbox=x=160:w=960:h=720:color=blue:t=fill,drawbox=x=480:y=200:w=320:h=320:color=white:t=fill", ".png"));
        CameraFrame frame = await camera.NextFrame(0, PatienceUs, default);
        Assert.True(frame.Rgb[(240 * 640 * 3) + (3 * 4)] < 100, "red at the left edge");
        Assert.True(frame.Rgb[(240 * 640 * 3) + (3 * 635)] < 100, "red at the right edge");
        Assert.True(frame.Rgb[(240 * 640 * 3) + (3 * 320)] > 200, "the white mark is not in the middle");
    }

    [Fact]
    public async Task An_ip_camera_is_read_and_connected_to_again_when_it_drops_the_connection()
    {
        byte[] jpeg = File.ReadAllBytes(Picture("testsrc=size=640x480", ".jpg"));
        using var source = new MjpegSource([jpeg], framesPerConnection: 5);
        using var camera = Open(source.Url);
        CameraFrame frame = await camera.NextFrame(0, PatienceUs, default);
        while (source.Connections < 2)
            frame = await camera.NextFrame(frame.CapturedAtUs + 1, PatienceUs, default);
        Assert.True((await camera.NextFrame(frame.CapturedAtUs + 1, PatienceUs, default)).Sequence > frame.Sequence);
    }

    [Fact]
    public async Task A_camera_that_is_not_there_is_named_with_the_cause_and_the_fix()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        string url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/video.mjpg";
        free.Stop();
        using var camera = Open(url);
        var problem = await Assert.ThrowsAsync<CameraException>(async () => await camera.NextFrame(0, 3_000_000, default));
        Assert.Contains(url, problem.Message);
        Assert.Contains("browser", problem.Message);
    }

    [Fact]
    public async Task Black_pictures_are_refused()
    {
        using var camera = Open(Picture("color=black:size=640x480", ".png"));
        var problem = await Assert.ThrowsAsync<CameraException>(async () => await camera.NextFrame(0, 4_000_000, default));
        Assert.Contains("Camera ", problem.Message);
    }

    [Theory]
    [InlineData("/dev/video-none", "ls /dev/video*")]
    [InlineData("no/such/picture.jpg", "no such file")]
    [InlineData("gopher://camera", "not known")]
    public void A_source_that_cannot_exist_is_refused_at_once(string source, string expected) =>
        Assert.Contains(expected, Assert.Throws<CameraException>(() => Open(source)).Message);

    [Fact]
    public async Task Waiting_can_be_cancelled_and_ends_with_the_camera()
    {
        string file = Picture("color=black:size=64x48", ".png");
        var camera = Open(file);
        using var cancel = new CancellationTokenSource();
        ValueTask<CameraFrame> waiting = camera.NextFrame(long.MaxValue, PatienceUs, cancel.Token);
        cancel.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
        waiting = camera.NextFrame(long.MaxValue, PatienceUs, default);
        camera.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await waiting);
    }

    private FfmpegCamera Open(string source) => new(new FfmpegCameraOptions(source), _clock);

    private string Picture(string generator, string extension)
    {
        string file = TestPicture.Write(generator, extension);
        _files.Add(file);
        return file;
    }
}
