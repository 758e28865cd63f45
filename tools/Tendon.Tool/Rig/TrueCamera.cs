using Tendon.Host.Core.Cameras;
using Tendon.Workbench.Camera;

namespace Tendon.Tool.Rig;

/// <summary>A virtual camera's true model, as calibration would find it without error.</summary>
public static class TrueCamera
{
    /// <summary>The model of a camera as it stands.</summary>
    public static CameraModel Of(BenchCamera camera)
    {
        CameraTruth t = camera.Truth;
        return new CameraModel(
            CameraTruth.WidthPx, CameraTruth.HeightPx, t.FocalPx, t.FocalPx, t.CentreXPx, t.CentreYPx, t.K1, t.K2, t.Rotation,
            [t.Translation.X, t.Translation.Y, t.Translation.Z]);
    }
}
