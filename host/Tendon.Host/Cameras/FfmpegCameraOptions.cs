namespace Tendon.Host.Cameras;

/// <summary>Which camera is read and how.</summary>
/// <param name="Source">An http(s):// or rtsp:// address, a device such as /dev/video0, or a picture or video file.</param>
public sealed record FfmpegCameraOptions(string Source)
{
    /// <summary>Width of the delivered pictures in pixels. The source is cropped to this shape about its centre and scaled.</summary>
    public int WidthPx { get; init; } = 640;

    /// <summary>Height of the delivered pictures in pixels.</summary>
    public int HeightPx { get; init; } = 480;

    /// <summary>A frame that arrived longer ago than this is not delivered, µs.</summary>
    public long MaxFrameAgeUs { get; init; } = 200_000;

    /// <summary>A camera that sends nothing for this long is connected to anew.</summary>
    public TimeSpan SilenceTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
