namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>The kept view at one size.</summary>
/// <param name="PerPixel">Pixels of the camera's picture per pixel of this size.</param>
/// <param name="Points">What is looked for.</param>
internal sealed record ViewLevel(double PerPixel, IReadOnlyList<KnownPoint> Points);
