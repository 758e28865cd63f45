namespace Tendon.Wiring.Drawing;

/// <summary>Room that a text or a part takes on the sheet, px.</summary>
public sealed record TextBox(double X, double Y, double Width, double Height, string Text)
{
    /// <summary>Whether the two share room.</summary>
    public bool Overlaps(TextBox other) =>
        X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;

    /// <summary>Whether it lies wholly inside another.</summary>
    public bool IsInside(TextBox other) =>
        X >= other.X && Y >= other.Y && X + Width <= other.X + other.Width && Y + Height <= other.Y + other.Height;

    /// <summary>Whether a level or upright line runs through it.</summary>
    public bool IsCrossedBy(double x1, double y1, double x2, double y2) =>
        Math.Min(x1, x2) < X + Width && Math.Max(x1, x2) > X && Math.Min(y1, y2) < Y + Height && Math.Max(y1, y2) > Y;
}
