namespace Tendon.Tool.Run;

/// <summary>There is no calibration file for the camera.</summary>
public sealed class UncalibratedException(string path) : Exception($"no camera calibration at {path}")
{
    /// <summary>Where it was looked for.</summary>
    public string Path => path;
}
