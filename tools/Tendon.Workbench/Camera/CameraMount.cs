using System.Numerics;

namespace Tendon.Workbench.Camera;

/// <summary>Draws a camera's lens and pose: a cheap IP camera opposite the arm, looking back at it.</summary>
internal static class CameraMount
{
    private static readonly Vector3 NominalPosition = new(0.60f, 0f, 0.52f);
    private static readonly Vector3 NominalTarget = new(0.20f, 0f, 0f);

    public static CameraTruth Sample(CameraOptions options)
    {
        var random = RandomDraws.Stream(options.Seed, purpose: 1);
        float pose = options.PoseVariation, lens = options.LensVariation;
        Vector3 position = NominalPosition + (pose * 0.03f * new Vector3(random.Around(1), random.Around(1), random.Around(1)));
        float degree = MathF.PI / 180f;
        // The mount was aimed at the table by hand from where it stands, then slipped by up to ±5° in all.
        Vector3 forward = Vector3.Normalize(NominalTarget - NominalPosition);
        Vector3 right = Vector3.Normalize(Vector3.Cross(forward, Vector3.UnitZ));
        Vector3 down = Vector3.Cross(forward, right);
        Quaternion slip =
            Quaternion.CreateFromAxisAngle(down, pose * random.Around(3f) * degree) *
            Quaternion.CreateFromAxisAngle(right, pose * random.Around(3f) * degree) *
            Quaternion.CreateFromAxisAngle(forward, pose * random.Around(3f) * degree);
        forward = Vector3.Transform(forward, slip);
        right = Vector3.Transform(right, slip);
        down = Vector3.Transform(down, slip);
        float halfFieldOfView = 31f * degree;
        float focal = CameraTruth.WidthPx / 2f / MathF.Tan(halfFieldOfView) * (1 + (lens * random.Around(0.03f)));
        float k1 = lens * random.Range(-0.11f, 0.02f);
        float k2 = lens * random.Around(0.02f);
        float centreX = (CameraTruth.WidthPx / 2f) + (lens * random.Around(2.5f));
        float centreY = (CameraTruth.HeightPx / 2f) + (lens * random.Around(2.5f));
        return new CameraTruth(focal, centreX, centreY, k1, k2, right, down, forward, position);
    }
}
