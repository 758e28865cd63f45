namespace Tendon.Host.Core.Cameras;

/// <summary>The camera does not stand where it was calibrated, and the picture does not say surely enough where it stands now.</summary>
/// <param name="shiftM">About how far it has moved, metres; 0 where even that cannot be told.</param>
public sealed class CameraMovedException(double shiftM)
    : CameraException($"the picture no longer fits the camera's calibration{(shiftM > 0 ? $" (moved by about {100 * shiftM:F0} cm)" : "")}; calibrate again: tendon camera calibrate")
{
    /// <summary>About how far it has moved, metres; 0 where even that cannot be told.</summary>
    public double ShiftM => shiftM;
}
