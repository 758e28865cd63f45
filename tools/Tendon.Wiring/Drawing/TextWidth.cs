namespace Tendon.Wiring.Drawing;

/// <summary>How wide a text becomes. A careful guess for DejaVu Sans and a Chinese font of full-width signs: the drawing must not depend on fonts that are installed.</summary>
public static class TextWidth
{
    private const double Narrow = 0.36;
    private const double Small = 0.62;
    private const double Large = 0.72;
    private const double Full = 1.0;
    private const double BoldFactor = 1.12;

    /// <summary>Width in px.</summary>
    public static double Of(string text, double sizePx, bool bold) => text.Sum(Ems) * sizePx * (bold ? BoldFactor : 1.0);

    private static double Ems(char sign) => sign switch
    {
        ' ' or '.' or ',' or ':' or ';' or 'i' or 'l' or 'I' or 'j' or '\'' or '|' or '(' or ')' or '/' or '·' => Narrow,
        >= 'A' and <= 'Z' or 'm' or 'w' or 'Ω' or '=' or '+' or '→' or '≥' or '≤' or '×' or '%' or '…' => Large,
        >= '\u2e80' => Full,
        _ => Small,
    };
}
