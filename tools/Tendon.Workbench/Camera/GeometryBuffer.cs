using System.Numerics;

namespace Tendon.Workbench.Camera;

/// <summary>What each pixel of the ideal picture shows.</summary>
internal sealed class GeometryBuffer
{
    /// <summary>Owner of pixels that show table or floor.</summary>
    public const byte Nothing = 255;

    /// <summary>Owner of pixels that show the arm.</summary>
    public const byte Arm = 254;

    public readonly byte[] Owner = new byte[CameraTruth.WidthPx * CameraTruth.HeightPx];
    public readonly byte[] SolidIndex = new byte[CameraTruth.WidthPx * CameraTruth.HeightPx];

    /// <summary>Distance along the camera's axis, metres; infinite where nothing was drawn.</summary>
    public readonly float[] Depth = new float[CameraTruth.WidthPx * CameraTruth.HeightPx];

    /// <summary>Unit normal in the base frame; valid where something was drawn.</summary>
    public readonly Vector3[] Normal = new Vector3[CameraTruth.WidthPx * CameraTruth.HeightPx];

    /// <summary>Per owner: pixels and bounding box of its outline as if nothing stood in front.</summary>
    public readonly Silhouette[] Outlines = new Silhouette[256];

    public void Clear()
    {
        Array.Fill(Owner, Nothing);
        Array.Fill(Depth, float.PositiveInfinity);
        for (int i = 0; i < Outlines.Length; i++)
            Outlines[i] = Silhouette.Empty;
    }
}
