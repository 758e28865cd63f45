namespace Tendon.Host.Core.Cameras;

/// <summary>One picture: row-major RGB, 8 bits a channel, origin at the top left.</summary>
/// <param name="Rgb">Width × height × 3 bytes.</param>
/// <param name="WidthPx">Width in pixels.</param>
/// <param name="HeightPx">Height in pixels.</param>
/// <param name="CapturedAtUs">Host clock when the frame arrived, in microseconds.</param>
/// <param name="Sequence">Counts up by one per frame of a camera.</param>
public sealed record CameraFrame(byte[] Rgb, int WidthPx, int HeightPx, long CapturedAtUs, long Sequence);
