namespace Tendon.Host.Core.Cameras;

/// <summary>
/// Pinhole camera with two radial distortion terms (Brown 1966) posed in the arm's base frame (x forward, z up, metres;
/// the table is z = 0). Camera frame: x right, y down, z along the view. <c>p_cam = R · p_base + T</c>.
/// </summary>
/// <param name="WidthPx">Picture width that the intrinsics belong to.</param>
/// <param name="HeightPx">Picture height that the intrinsics belong to.</param>
/// <param name="FocalXPx">Focal length along x in pixels.</param>
/// <param name="FocalYPx">Focal length along y in pixels.</param>
/// <param name="CentreXPx">Principal point x in pixels.</param>
/// <param name="CentreYPx">Principal point y in pixels.</param>
/// <param name="K1">Radial distortion, second order (normalised radius).</param>
/// <param name="K2">Radial distortion, fourth order.</param>
/// <param name="Rotation">Row-major 3×3 rotation base → camera.</param>
/// <param name="Translation">Translation base → camera, metres.</param>
public sealed record CameraModel(
    int WidthPx,
    int HeightPx,
    double FocalXPx,
    double FocalYPx,
    double CentreXPx,
    double CentreYPx,
    double K1,
    double K2,
    double[] Rotation,
    double[] Translation)
{
    /// <summary>Projects a point of the base frame (m) to the picture (px). False when it lies behind the camera.</summary>
    public bool TryProject(double xM, double yM, double zM, out double uPx, out double vPx)
    {
        double[] r = Rotation, t = Translation;
        double cx = (r[0] * xM) + (r[1] * yM) + (r[2] * zM) + t[0];
        double cy = (r[3] * xM) + (r[4] * yM) + (r[5] * zM) + t[1];
        double cz = (r[6] * xM) + (r[7] * yM) + (r[8] * zM) + t[2];
        uPx = vPx = 0;
        if (cz <= 1e-6)
            return false;
        double nx = cx / cz, ny = cy / cz, r2 = (nx * nx) + (ny * ny);
        double gain = 1 + (r2 * (K1 + (r2 * K2)));
        uPx = (FocalXPx * nx * gain) + CentreXPx;
        vPx = (FocalYPx * ny * gain) + CentreYPx;
        return true;
    }

    /// <summary>Intersects the ray through a pixel with the horizontal plane z = <paramref name="planeZM"/> of the base frame.</summary>
    public bool TryUnproject(double uPx, double vPx, double planeZM, out double xM, out double yM)
    {
        double dx = (uPx - CentreXPx) / FocalXPx, dy = (vPx - CentreYPx) / FocalYPx;
        double nx = dx, ny = dy;
        for (int i = 0; i < 12; i++)
        {
            double r2 = (nx * nx) + (ny * ny), gain = 1 + (r2 * (K1 + (r2 * K2)));
            nx = dx / gain;
            ny = dy / gain;
        }
        double[] r = Rotation, t = Translation;
        // Camera centre and ray in the base frame: R^T (p - T).
        double ox = -((r[0] * t[0]) + (r[3] * t[1]) + (r[6] * t[2]));
        double oy = -((r[1] * t[0]) + (r[4] * t[1]) + (r[7] * t[2]));
        double oz = -((r[2] * t[0]) + (r[5] * t[1]) + (r[8] * t[2]));
        double rx = (r[0] * nx) + (r[3] * ny) + r[6];
        double ry = (r[1] * nx) + (r[4] * ny) + r[7];
        double rz = (r[2] * nx) + (r[5] * ny) + r[8];
        xM = yM = 0;
        if (Math.Abs(rz) < 1e-9)
            return false;
        double s = (planeZM - oz) / rz;
        if (s <= 0)
            return false;
        xM = ox + (s * rx);
        yM = oy + (s * ry);
        return true;
    }
}
