namespace Tendon.Tool.Run;

/// <summary>The calibration file was made for another camera: positions would be wrong by centimetres.</summary>
public sealed class OtherCameraException(string path, string calibrated, string camera) : Exception($"{path} was made for {calibrated}, not for {camera}")
{
    /// <summary>The calibration file.</summary>
    public string Path => path;

    /// <summary>The camera it was made for.</summary>
    public string Calibrated => calibrated;

    /// <summary>The camera of this run.</summary>
    public string Camera => camera;
}
