namespace Tendon.Workbench.Camera;

/// <summary>The ink of printed labels.</summary>
internal sealed class LabelSheet(IReadOnlyList<PrintedLabel> labels)
{
    private const float Paper = 0.80f, Ink = 0.04f, Margin = 0.08f;
    private readonly string[][] _lines = [.. labels.Select(l => l.Text.ToUpperInvariant().Split('\n'))];

    /// <summary>Reflectance at a spot of the table (<paramref name="owner"/> −1) or of an object's upper side; false off all labels.</summary>
    public bool TryAlbedo(float xM, float yM, int owner, out float albedo)
    {
        albedo = Paper;
        for (int i = 0; i < labels.Count; i++)
        {
            PrintedLabel label = labels[i];
            float dx = xM - label.CentreXM, dy = yM - label.CentreYM, cos = MathF.Cos(label.YawRad), sin = MathF.Sin(label.YawRad);
            // As the camera sees it: words run along base +y, lines follow each other along base +x.
            float across = (((cos * dy) - (sin * dx)) / label.WidthM) + 0.5f, down = (((cos * dx) + (sin * dy)) / label.HeightM) + 0.5f;
            if (label.OnObject != owner || across is < 0 or >= 1 || down is < 0 or >= 1)
                continue;
            if (IsInk(_lines[i], (across - Margin) / (1 - (2 * Margin)), (down - Margin) / (1 - (2 * Margin))))
                albedo = Ink;
            return true;
        }
        return false;
    }

    private static bool IsInk(string[] lines, float across, float down)
    {
        if (across is < 0 or >= 1 || down is < 0 or >= 1)
            return false;
        // Each letter has 3 × 5 dots and one empty dot to its right and below it.
        float row = down * lines.Length * 6;
        string line = lines[(int)row / 6];
        float column = across * lines.Max(l => l.Length) * 4;
        return (int)column / 4 < line.Length && LabelFont.IsInk(line[(int)column / 4], (int)column % 4, (int)row % 6);
    }
}
