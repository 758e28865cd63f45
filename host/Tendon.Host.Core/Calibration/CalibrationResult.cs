using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Cameras.Moves;

namespace Tendon.Host.Core.Calibration;

/// <summary>A calibrated camera.</summary>
/// <param name="Camera">Lens and pose.</param>
/// <param name="RmsPx">Root mean square distance between seen and computed corners, pixels.</param>
/// <param name="Views">Sheet positions that were used.</param>
public sealed record CalibrationResult(CameraModel Camera, double RmsPx, int Views)
{
    /// <summary>What the camera saw meanwhile, by which a later move of it is noticed; null in calibrations of earlier versions.</summary>
    public KeptView? View { get; init; }
}
