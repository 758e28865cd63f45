using System.Numerics;

namespace Tendon.Workbench.Camera;

/// <summary>The true optics and pose of a virtual camera: pinhole with two radial terms (Brown), pixel i covering [i, i + 1).
/// Camera frame: x right, y down, z along the view; <c>p_cam = R · p_base + T</c>, metres.</summary>
/// <param name="FocalPx">Focal length in pixels, equal along both axes.</param>
/// <param name="CentreXPx">Principal point x.</param>
/// <param name="CentreYPx">Principal point y.</param>
/// <param name="K1">Radial distortion of the second order.</param>
/// <param name="K2">Radial distortion of the fourth order.</param>
/// <param name="Right">First row of R: the camera's x axis in the base frame.</param>
/// <param name="Down">Second row of R.</param>
/// <param name="Forward">Third row of R.</param>
/// <param name="Position">Camera centre in the base frame, metres.</param>
public sealed record CameraTruth(
    float FocalPx,
    float CentreXPx,
    float CentreYPx,
    float K1,
    float K2,
    Vector3 Right,
    Vector3 Down,
    Vector3 Forward,
    Vector3 Position)
{
    /// <summary>Picture width of every virtual camera in pixels.</summary>
    public const int WidthPx = 640;

    /// <summary>Picture height of every virtual camera in pixels.</summary>
    public const int HeightPx = 480;

    /// <summary>T of <c>p_cam = R · p_base + T</c>, metres.</summary>
    public Vector3 Translation => -new Vector3(Vector3.Dot(Right, Position), Vector3.Dot(Down, Position), Vector3.Dot(Forward, Position));

    /// <summary>Row-major 3×3 rotation base → camera.</summary>
    public double[] Rotation => [Right.X, Right.Y, Right.Z, Down.X, Down.Y, Down.Z, Forward.X, Forward.Y, Forward.Z];

    /// <summary>Projects a point of the base frame (m) to the picture (px); false behind the camera.</summary>
    public bool TryProject(Vector3 pointM, out Vector2 pixel)
    {
        Vector3 d = pointM - Position;
        float z = Vector3.Dot(Forward, d);
        pixel = default;
        if (z <= 1e-4f)
            return false;
        float nx = Vector3.Dot(Right, d) / z, ny = Vector3.Dot(Down, d) / z;
        float r2 = (nx * nx) + (ny * ny);
        float gain = 1 + (r2 * (K1 + (r2 * K2)));
        pixel = new Vector2((FocalPx * nx * gain) + CentreXPx, (FocalPx * ny * gain) + CentreYPx);
        return true;
    }
}
