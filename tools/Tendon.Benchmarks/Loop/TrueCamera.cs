using Tendon.Host.Core.Cameras;
using Tendon.Workbench.Camera;

namespace Tendon.Benchmarks.Loop;

/// <summary>A virtual camera's own optics as the host's model: benchmarks need no calibration.</summary>
internal static class TrueCamera
{
    internal static CameraModel Of(BenchCamera camera)
    {
        CameraTruth t = camera.Truth;
        return new CameraModel(
            CameraTruth.WidthPx, CameraTruth.HeightPx, t.FocalPx, t.FocalPx, t.CentreXPx, t.CentreYPx, t.K1, t.K2, t.Rotation,
            [t.Translation.X, t.Translation.Y, t.Translation.Z]);
    }
}
