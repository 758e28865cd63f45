using System.Numerics;

namespace Tendon.Workbench.Table;

/// <summary>Ground truth of one object at one moment. Frame: the arm's base (x forward, z up, metres, table top at z = 0).</summary>
/// <param name="Id">Index in the scene, stable for an episode.</param>
/// <param name="Kind">Shape.</param>
/// <param name="Colour">Nominal colour; the camera varies the exact shade.</param>
/// <param name="Size">Nominal size class.</param>
/// <param name="WidthM">Cube edge, or outer diameter of cylinder, ball, bowl and plate, or long side of a tray.</param>
/// <param name="DepthM">As <paramref name="WidthM"/>, except the short side of a tray.</param>
/// <param name="HeightM">Vertical extent when lying upright.</param>
/// <param name="Position">Centre of the body's bounding box in its own upright orientation.</param>
/// <param name="Orientation">Rotation body → base frame.</param>
public sealed record TableObject(
    int Id,
    ObjectKind Kind,
    ObjectColour Colour,
    ObjectSize Size,
    float WidthM,
    float DepthM,
    float HeightM,
    Vector3 Position,
    Quaternion Orientation);
