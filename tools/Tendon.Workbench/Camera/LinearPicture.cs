namespace Tendon.Workbench.Camera;

/// <summary>A picture in linear light, one plane per channel.</summary>
internal sealed class LinearPicture
{
    public const int Pixels = CameraTruth.WidthPx * CameraTruth.HeightPx;
    public readonly float[] Red = new float[Pixels];
    public readonly float[] Green = new float[Pixels];
    public readonly float[] Blue = new float[Pixels];
}
