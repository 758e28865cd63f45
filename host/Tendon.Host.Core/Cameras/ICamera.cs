namespace Tendon.Host.Core.Cameras;

/// <summary>A camera that always holds its newest frame. Implementations: ffmpeg (host), the virtual rig (tool).</summary>
public interface ICamera
{
    /// <summary>The newest frame captured at or after <paramref name="notBeforeUs"/>; waits for one at most
    /// <paramref name="timeoutUs"/>. Throws <see cref="CameraException"/> when the camera is gone or too slow.</summary>
    ValueTask<CameraFrame> NextFrame(long notBeforeUs, long timeoutUs, CancellationToken cancellation);
}
