namespace Tendon.Host.Core.Calibration;

/// <summary>One sighting with where the sheet lay.</summary>
/// <param name="Sighting">Corners in the picture.</param>
/// <param name="Placement">Where the sheet lay; null where it lay flat on the table but at no measured place (it then helps the lens only).</param>
public sealed record BoardView(BoardSighting Sighting, BoardPlacement? Placement);
