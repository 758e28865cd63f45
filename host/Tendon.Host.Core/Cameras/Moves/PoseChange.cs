using Tendon.Host.Core.Calibration;

namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>How a camera has moved since its calibration: a turn about its own centre (rotation vector, rad) and a shift, both along its axes
/// (x right, y down, z along the view), metres.</summary>
internal static class PoseChange
{
    /// <summary>Turn x, y, z, then shift x, y, z.</summary>
    public const int Unknowns = 6;

    /// <summary>The camera after the change.</summary>
    public static CameraModel Apply(CameraModel camera, ReadOnlySpan<double> change)
    {
        double[] turn = RotationVector.ToMatrix(change[0], change[1], change[2]), r = camera.Rotation, t = camera.Translation;
        var rotation = new double[9];
        var translation = new double[3];
        for (int i = 0; i < 3; i++)
        {
            for (int k = 0; k < 3; k++)
            {
                translation[i] += turn[(3 * i) + k] * t[k];
                for (int j = 0; j < 3; j++)
                    rotation[(3 * i) + j] += turn[(3 * i) + k] * r[(3 * k) + j];
            }
            translation[i] += change[3 + i];
        }
        return camera with { Rotation = rotation, Translation = translation };
    }

    /// <summary>Length of the shift, metres.</summary>
    public static double ShiftM(ReadOnlySpan<double> change) => Math.Sqrt((change[3] * change[3]) + (change[4] * change[4]) + (change[5] * change[5]));

    /// <summary>Angle of the turn, rad.</summary>
    public static double TurnRad(ReadOnlySpan<double> change) => Math.Sqrt((change[0] * change[0]) + (change[1] * change[1]) + (change[2] * change[2]));
}
