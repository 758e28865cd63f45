namespace Tendon.Workbench.Camera;

/// <summary>A white paper label with black words, flat on the table or on top of an object.</summary>
/// <param name="Text">Letters, digits, spaces and line breaks; other characters leave a gap.</param>
/// <param name="CentreXM">Centre, base frame x in metres.</param>
/// <param name="CentreYM">Centre, base frame y in metres.</param>
/// <param name="YawRad">Turn about the vertical; at 0 the camera opposite the arm reads it upright.</param>
/// <param name="WidthM">Length along the words.</param>
/// <param name="HeightM">The other side.</param>
/// <param name="OnObject">Index of the object that it is stuck on, where its surface faces upwards; −1 the table.</param>
public sealed record PrintedLabel(string Text, float CentreXM, float CentreYM, float YawRad, float WidthM, float HeightM, int OnObject = -1);
