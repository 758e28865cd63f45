namespace Tendon.Host.Core.Scenes;

/// <summary>One thing seen on the table. Kind and colour are open strings; the shipped planner knows cube, cylinder, ball,
/// bowl, plate, tray and red, orange, yellow, green, blue, purple, pink, brown, white, black, gray, cyan.</summary>
/// <param name="Id">Stable within one scene.</param>
/// <param name="Kind">English kind name, lower case.</param>
/// <param name="Colour">English colour name, lower case.</param>
/// <param name="Size">"small" or "large" as seen; empty where unknown.</param>
/// <param name="Box">Pixel box in the full picture.</param>
/// <param name="XM">Centre of the base in the arm's base frame, metres, quantised to 0.1 mm.</param>
/// <param name="YM">See <paramref name="XM"/>.</param>
/// <param name="BaseZM">Height of the underside above the table, metres (0 on the table, a cube's height when stacked).</param>
/// <param name="WidthM">Smallest horizontal extent of the body, metres (diameter for round kinds, edge for a cube).</param>
/// <param name="HeightM">Vertical extent, metres.</param>
/// <param name="YawRad">Rotation about the vertical in the base frame; a cube repeats every π/2, round kinds report 0.</param>
/// <param name="Confidence">0…1.</param>
public sealed record SceneObject(
    int Id,
    string Kind,
    string Colour,
    string Size,
    PixelBox Box,
    double XM,
    double YM,
    double BaseZM,
    double WidthM,
    double HeightM,
    double YawRad,
    double Confidence)
{
    /// <summary>The colour that it may have instead, where the light leaves that open; empty where it does not.</summary>
    public string OtherColour { get; init; } = "";

    /// <summary>How likely <see cref="OtherColour"/> is, 0…1.</summary>
    public double OtherColourShare { get; init; }
}
