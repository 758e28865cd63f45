namespace Tendon.Workbench.Table;

/// <summary>The twelve colours of the table objects.</summary>
public enum ObjectColour
{
    Red = 0,
    Orange = 1,
    Yellow = 2,
    Green = 3,
    Blue = 4,
    Purple = 5,
    Pink = 6,
    Brown = 7,
    White = 8,
    Black = 9,
    Gray = 10,
    Cyan = 11,
}
