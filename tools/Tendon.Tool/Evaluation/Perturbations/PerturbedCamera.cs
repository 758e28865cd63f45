using Tendon.Host.Core.Cameras;

namespace Tendon.Tool.Evaluation.Perturbations;

/// <summary>A camera that sees worse than it should.</summary>
internal sealed class PerturbedCamera(ICamera inner, Perturbation perturbation, ulong seed) : ICamera
{
    private const int PicturesUntilGone = 1;
    private int _pictures;

    public async ValueTask<CameraFrame> NextFrame(long notBeforeUs, long timeoutUs, CancellationToken cancellation)
    {
        if (perturbation.Kind == PerturbationKind.CameraGone && _pictures++ >= PicturesUntilGone)
            throw new CameraException("the camera is gone, as this control wants it");
        CameraFrame frame = await inner.NextFrame(notBeforeUs, timeoutUs, cancellation).ConfigureAwait(false);
        switch (perturbation.Kind)
        {
            case PerturbationKind.Light:
                PictureFilter.Relight(frame.Rgb, seed);
                break;
            case PerturbationKind.Blur:
                PictureFilter.Blur(frame.Rgb, frame.WidthPx, frame.HeightPx);
                break;
            case PerturbationKind.BlackFrames:
                Array.Clear(frame.Rgb);
                break;
        }
        return frame;
    }
}
