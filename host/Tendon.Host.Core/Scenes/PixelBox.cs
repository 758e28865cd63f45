namespace Tendon.Host.Core.Scenes;

/// <summary>An axis-aligned box in full-resolution picture pixels, right and bottom exclusive.</summary>
public readonly record struct PixelBox(double LeftPx, double TopPx, double RightPx, double BottomPx);
