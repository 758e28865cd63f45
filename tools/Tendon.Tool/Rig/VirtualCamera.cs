using Tendon.Host.Core.Cameras;
using Tendon.Workbench.Camera;

namespace Tendon.Tool.Rig;

/// <summary>The bench's camera in virtual time: 30 frames/s, each some milliseconds on its way; drawn only when asked for.</summary>
public sealed class VirtualCamera(VirtualRig rig, BenchCamera camera) : ICamera
{
    private const long PeriodUs = 33_333;
    private const long LatencyUs = 60_000;

    /// <inheritdoc/>
    public async ValueTask<CameraFrame> NextFrame(long notBeforeUs, long timeoutUs, CancellationToken cancellation)
    {
        // A frame's time is when it arrives; what it shows is older by the latency, as with a real camera.
        long sequence = (Math.Max(notBeforeUs, rig.NowUs - PeriodUs) / PeriodUs) + 1;
        long exposureUs = (sequence * PeriodUs) - LatencyUs;
        if (rig.NowUs < exposureUs)
            await rig.DelayUntil(exposureUs, cancellation).ConfigureAwait(false);
        var rgb = new byte[BenchCamera.PictureBytes];
        camera.Render(rig.Bench.Snapshot(), rgb, new RenderOptions(sequence));
        long arrivalUs = sequence * PeriodUs;
        if (rig.NowUs < arrivalUs)
            await rig.DelayUntil(arrivalUs, cancellation).ConfigureAwait(false);
        return new CameraFrame(rgb, CameraTruth.WidthPx, CameraTruth.HeightPx, arrivalUs, sequence);
    }
}
