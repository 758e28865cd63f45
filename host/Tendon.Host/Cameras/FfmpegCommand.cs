using System.Globalization;
using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Cameras;

/// <summary>ffmpeg's arguments for one kind of source, and what a person can do when it fails.</summary>
/// <param name="Arguments">Arguments of ffmpeg; raw RGB goes to its standard output.</param>
/// <param name="Advice">One sentence.</param>
internal sealed record FfmpegCommand(IReadOnlyList<string> Arguments, string Advice)
{
    private static readonly string[] s_pictures = [".jpg", ".jpeg", ".png", ".bmp", ".webp", ".ppm"];

    /// <summary>Throws <see cref="CameraException"/> for a source that cannot exist.</summary>
    public static FfmpegCommand For(FfmpegCameraOptions options)
    {
        (string[] input, string advice) = Input(options.Source);
        string size = string.Create(CultureInfo.InvariantCulture, $"{options.WidthPx}:{options.HeightPx}");
        return new FfmpegCommand(
            [
                "-hide_banner", "-nostdin", "-loglevel", "error", "-threads", "1", "-fflags", "nobuffer", "-flags", "low_delay", .. input,
                "-map", "0:v:0", "-vf", $"scale={size}:force_original_aspect_ratio=increase:flags=bicubic+accurate_rnd+full_chroma_int,crop={size}",
                // Without passthrough ffmpeg repeats and drops frames to reach a constant rate.
                "-vsync", "passthrough", "-pix_fmt", "rgb24", "-f", "rawvideo", "pipe:1",
            ],
            advice);
    }

    private static (string[] Input, string Advice) Input(string source)
    {
        if (source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            // A small receive buffer keeps a host that was busy for a moment from being shown the past.
            return (["-probesize", "32768", "-analyzeduration", "0", "-recv_buffer_size", "65536", "-i", source], "Check that the camera is on and that this address shows a picture in a browser.");
        if (source.StartsWith("rtsp://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("rtsps://", StringComparison.OrdinalIgnoreCase))
            return (["-rtsp_transport", "tcp", "-i", source], "Check that the camera is on, and the user, password and path in this address.");
        if (source.Contains("://", StringComparison.Ordinal))
            throw new CameraException($"Camera {source}: this kind of address is not known. Give an http:// or rtsp:// address, a device such as /dev/video0, or a file.");
        if (source.StartsWith("/dev/", StringComparison.Ordinal))
        {
            if (!File.Exists(source))
                throw new CameraException($"Camera {source}: there is no such device. Connect the camera; list the devices with: ls /dev/video*");
            return (["-f", "v4l2", "-video_size", "640x480", "-i", source], "Check that no other program uses the camera and that you may read it (sudo usermod -aG video $USER, then log in again).");
        }

        if (!File.Exists(source))
            throw new CameraException($"Camera {source}: there is no such file. Give an http:// or rtsp:// address, a device such as /dev/video0, or a picture or video file.");
        string file = "file:" + Path.GetFullPath(source);
        const string FileAdvice = "Check that the file is a picture or a video.";
        return s_pictures.Contains(Path.GetExtension(source).ToLowerInvariant())
            ? (["-re", "-f", "image2", "-pattern_type", "none", "-loop", "1", "-framerate", "10", "-i", file], FileAdvice)
            : (["-re", "-stream_loop", "-1", "-i", file], FileAdvice);
    }
}
