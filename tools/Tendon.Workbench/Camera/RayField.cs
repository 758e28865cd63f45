namespace Tendon.Workbench.Camera;

/// <summary>For every pixel the undistorted, normalised ray (x/z, y/z) in the camera frame.</summary>
internal sealed class RayField
{
    public readonly float[] X = new float[CameraTruth.WidthPx * CameraTruth.HeightPx];
    public readonly float[] Y = new float[CameraTruth.WidthPx * CameraTruth.HeightPx];
    private CameraTruth? _of;

    public void Compute(CameraTruth camera)
    {
        if (_of == camera)
            return;
        _of = camera;
        float inverseFocal = 1f / camera.FocalPx;
        for (int v = 0, i = 0; v < CameraTruth.HeightPx; v++)
        {
            float dy = (v + 0.5f - camera.CentreYPx) * inverseFocal;
            for (int u = 0; u < CameraTruth.WidthPx; u++, i++)
            {
                float dx = (u + 0.5f - camera.CentreXPx) * inverseFocal;
                float d2 = (dx * dx) + (dy * dy), gain = 1;
                for (int k = 0; k < 5; k++)
                {
                    // Fixed point of r = d / (1 + k1 r² + k2 r⁴); contracts for |k1| r² well below 1.
                    float r2 = d2 / (gain * gain);
                    gain = 1 + (r2 * (camera.K1 + (r2 * camera.K2)));
                }
                X[i] = dx / gain;
                Y[i] = dy / gain;
            }
        }
    }
}
