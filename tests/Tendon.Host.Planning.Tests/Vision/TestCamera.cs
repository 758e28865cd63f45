using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Planning.Tests.Vision;

/// <summary>A camera opposite the arm that looks back at it, as the reference set-up has it.</summary>
internal static class TestCamera
{
    /// <summary>At (0.60, <paramref name="yM"/>, 0.52) m, looking at (0.20, 0, 0) m, slightly barrel distorted.</summary>
    public static CameraModel At(double yM = 0, int widthPx = 640, int heightPx = 480)
    {
        double[] eye = [0.60, yM, 0.52];
        double[] forward = Unit([0.20 - eye[0], -eye[1], -eye[2]]);
        double[] right = Unit(Cross(forward, [0, 0, 1]));
        double[] down = Cross(forward, right);
        double[] rotation = [.. right, .. down, .. forward];
        double[] translation = [-Dot(right, eye), -Dot(down, eye), -Dot(forward, eye)];
        double focal = 532.0 * widthPx / 640;
        return new CameraModel(widthPx, heightPx, focal, focal, widthPx / 2.0, heightPx / 2.0, -0.06, 0.01, rotation, translation);
    }

    /// <summary>Pixels per metre at a point of the base frame.</summary>
    public static double PixelsPerMetre(CameraModel camera, double xM, double yM, double zM) =>
        camera.FocalXPx / (Dot(camera.Rotation[6..], [xM, yM, zM]) + camera.Translation[2]);

    private static double Dot(double[] a, double[] b) => (a[0] * b[0]) + (a[1] * b[1]) + (a[2] * b[2]);

    private static double[] Cross(double[] a, double[] b) =>
        [(a[1] * b[2]) - (a[2] * b[1]), (a[2] * b[0]) - (a[0] * b[2]), (a[0] * b[1]) - (a[1] * b[0])];

    private static double[] Unit(double[] a) => [.. a.Select(v => v / Math.Sqrt(Dot(a, a)))];
}
