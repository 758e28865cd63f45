namespace Tendon.Host.Core.Calibration;

/// <summary>Rotations as axis times angle (Rodrigues).</summary>
internal static class RotationVector
{
    public static double[] ToMatrix(double x, double y, double z)
    {
        double angle = Math.Sqrt((x * x) + (y * y) + (z * z));
        if (angle < 1e-12)
            return [1, -z, y, z, 1, -x, -y, x, 1];
        (x, y, z) = (x / angle, y / angle, z / angle);
        double c = Math.Cos(angle), s = Math.Sin(angle), k = 1 - c;
        return
        [
            c + (k * x * x), (k * x * y) - (s * z), (k * x * z) + (s * y),
            (k * x * y) + (s * z), c + (k * y * y), (k * y * z) - (s * x),
            (k * x * z) - (s * y), (k * y * z) + (s * x), c + (k * z * z),
        ];
    }

    public static double[] FromMatrix(double[] r)
    {
        // Through the quaternion with the largest component, which is sound for half turns too.
        double trace = r[0] + r[4] + r[8], w, x, y, z;
        if (trace > 0)
        {
            double s = 2 * Math.Sqrt(1 + trace);
            (w, x, y, z) = (s / 4, (r[7] - r[5]) / s, (r[2] - r[6]) / s, (r[3] - r[1]) / s);
        }
        else if (r[0] > r[4] && r[0] > r[8])
        {
            double s = 2 * Math.Sqrt(1 + r[0] - r[4] - r[8]);
            (w, x, y, z) = ((r[7] - r[5]) / s, s / 4, (r[1] + r[3]) / s, (r[2] + r[6]) / s);
        }
        else if (r[4] > r[8])
        {
            double s = 2 * Math.Sqrt(1 + r[4] - r[0] - r[8]);
            (w, x, y, z) = ((r[2] - r[6]) / s, (r[1] + r[3]) / s, s / 4, (r[5] + r[7]) / s);
        }
        else
        {
            double s = 2 * Math.Sqrt(1 + r[8] - r[0] - r[4]);
            (w, x, y, z) = ((r[3] - r[1]) / s, (r[2] + r[6]) / s, (r[5] + r[7]) / s, s / 4);
        }
        double sine = Math.Sqrt((x * x) + (y * y) + (z * z));
        double scale = sine < 1e-12 ? 2 : 2 * Math.Atan2(sine, w) / sine;
        return [scale * x, scale * y, scale * z];
    }
}
