namespace Tendon.Workbench.Camera;

/// <summary>Where the printed calibration sheet lies: an A4 landscape sheet, 297 mm along its own x, 210 mm along its own y.
/// Unrotated, its x runs along the base frame's +y and its y along −x, as the camera opposite the arm reads it.</summary>
/// <param name="CentreXM">Sheet centre, base frame x in metres.</param>
/// <param name="CentreYM">Sheet centre, base frame y in metres.</param>
/// <param name="YawRad">Turn about the vertical, counter-clockwise from above.</param>
public sealed record BoardPlacement(float CentreXM, float CentreYM, float YawRad = 0);
