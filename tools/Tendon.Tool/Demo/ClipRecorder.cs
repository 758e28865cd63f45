using System.ComponentModel;
using System.Diagnostics;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Time;

namespace Tendon.Tool.Demo;

/// <summary>Films the camera into a GIF, ten frames a second at half size, while a task runs.</summary>
internal sealed class ClipRecorder : IAsyncDisposable
{
    private const long PeriodUs = 125_000;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _filming;

    private ClipRecorder(ICamera camera, WallClock clock, string path) => _filming = Film(camera, clock, path);

    /// <summary>Begins to film; filming never disturbs the task.</summary>
    internal static ClipRecorder Start(ICamera camera, WallClock clock, string path) => new(camera, clock, path);

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _filming;
        _ended.Dispose();
    }

    private async Task Film(ICamera camera, WallClock clock, string path)
    {
        string raw = path + ".rgb";
        int width = 0, height = 0;
        await using (FileStream frames = File.Create(raw))
        {
            try
            {
                for (long nextUs = clock.NowUs; ; nextUs += PeriodUs)
                {
                    CameraFrame frame = await camera.NextFrame(nextUs, 1_000_000, _ended.Token);
                    (width, height) = (frame.WidthPx, frame.HeightPx);
                    await frames.WriteAsync(frame.Rgb, CancellationToken.None);
                    await clock.DelayUntil(nextUs + PeriodUs, _ended.Token);
                }
            }
            catch (Exception end) when (end is OperationCanceledException or CameraException)
            {
                // The task is over, or it is the task's to complain about the camera.
            }
        }
        if (width > 0)
            await Encode(raw, width, height, path);
        File.Delete(raw);
    }

    private static async Task Encode(string raw, int width, int height, string path)
    {
        string[] arguments =
        [
            "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", $"{width}x{height}", "-r", "8", "-i", raw,
            "-vf", "scale=400:-1:flags=area,split[a][b];[a]palettegen=max_colors=96[p];[b][p]paletteuse=dither=bayer:bayer_scale=4", path,
        ];
        try
        {
            using Process ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardError = true })!;
            await ffmpeg.StandardError.ReadToEndAsync();
            await ffmpeg.WaitForExitAsync();
        }
        catch (Win32Exception)
        {
            // Without ffmpeg there would have been no camera either.
        }
    }
}
