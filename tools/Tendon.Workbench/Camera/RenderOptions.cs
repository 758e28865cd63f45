namespace Tendon.Workbench.Camera;

/// <summary>What changes from frame to frame.</summary>
/// <param name="FrameSeed">Decides sensor noise; give the frame number.</param>
/// <param name="MotionBlurPx">Length of the motion smear in pixels (a shaken table), 0 = still.</param>
/// <param name="Board">A printed calibration board lying on the table, or null.</param>
public sealed record RenderOptions(long FrameSeed = 0, float MotionBlurPx = 0, BoardPlacement? Board = null)
{
    public static RenderOptions Still { get; } = new();

    /// <summary>Printed labels on the table and on objects.</summary>
    public IReadOnlyList<PrintedLabel> Labels { get; init; } = [];
}
