using System.Globalization;
using System.Net;
using System.Text;

namespace Tendon.Station.Reports;

/// <summary>A small line plot as inline SVG.</summary>
/// <param name="XName">Name of the horizontal axis, with its unit.</param>
/// <param name="YName">Name of the vertical axis, with its unit.</param>
public sealed record LinePlot(string XName, string YName)
{
    private const double Width = 340, Height = 170, Left = 44, Right = 8, Top = 8, Bottom = 34;
    private const int Ticks = 4;
    private static readonly string[] s_colours = ["#1769aa", "#c2410c"];

    /// <summary>Draws the lines, the first one below the others.</summary>
    public string Draw(params (string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)[] lines)
    {
        double[] xs = [.. lines.SelectMany(l => l.X)], ys = [.. lines.SelectMany(l => l.Y)];
        if (xs.Length == 0)
            return "";
        (double lowX, double highX) = Range(xs);
        (double lowY, double highY) = Range(ys);
        double X(double x) => Left + ((x - lowX) / (highX - lowX) * (Width - Left - Right));
        double Y(double y) => Height - Bottom - ((y - lowY) / (highY - lowY) * (Height - Top - Bottom));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" font-size=\"10\" fill=\"#333\">");
        for (int i = 0; i <= Ticks; i++)
        {
            double x = lowX + ((highX - lowX) * i / Ticks), y = lowY + ((highY - lowY) * i / Ticks);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {Y(y):0.#}H{Width - Right}M{X(x):0.#} {Top}V{Height - Bottom}\" stroke=\"#e3e7eb\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 4}\" y=\"{Y(y) + 3:0.#}\" text-anchor=\"end\">{y:0.#}</text><text x=\"{X(x):0.#}\" y=\"{Height - Bottom + 12}\" text-anchor=\"middle\">{x:0.#}</text>");
        }

        for (int i = 0; i < lines.Length; i++)
        {
            IEnumerable<string> points = lines[i].X.Zip(lines[i].Y, (x, y) => string.Create(CultureInfo.InvariantCulture, $"{X(x):0.#} {Y(y):0.#}"));
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{string.Join('L', points)}\" fill=\"none\" stroke=\"{s_colours[i % s_colours.Length]}\" stroke-width=\"1.2\"><title>{WebUtility.HtmlEncode(lines[i].Name)}</title></path>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width / 2}\" y=\"{Height - 6}\" text-anchor=\"middle\">{WebUtility.HtmlEncode(XName)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"10\" y=\"{(Height - Bottom) / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 10 {(Height - Bottom) / 2})\">{WebUtility.HtmlEncode(YName)}</text></svg>");
        return svg.ToString();
    }

    private static (double Low, double High) Range(double[] values)
    {
        double low = values.Min(), high = values.Max();
        double margin = Math.Max((high - low) * 0.05, 1e-3);
        return (low - margin, high + margin);
    }
}
