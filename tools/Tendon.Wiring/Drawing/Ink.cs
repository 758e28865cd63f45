namespace Tendon.Wiring.Drawing;

/// <summary>Colours of the wires.</summary>
public static class Ink
{
    /// <summary>Servo supply.</summary>
    public const string Power = "#c62828";

    /// <summary>Ground.</summary>
    public const string Ground = "#111111";

    /// <summary>The wired stop and the coil that it opens.</summary>
    public const string Stop = "#e67700";

    /// <summary>Logic and data.</summary>
    public const string Signal = "#1557b0";

    /// <summary>Outlines and texts.</summary>
    public const string Outline = "#222222";
}
