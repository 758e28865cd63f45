using System.Globalization;
using System.Net;
using System.Text;
using Tendon.Station.Texts;
using Tendon.Station.Units;

namespace Tendon.Station.Calibrate;

/// <summary>The measured ranges of a unit as a drawing: a bar a joint from end to end, what the arm file allows inside it, and zero.</summary>
public static class RangesPicture
{
    private const double Left = 130, Width = 620, RowHeight = 44, Top = 64, BarHeight = 18;
    private const double MostDeg = 185;

    /// <summary>The drawing as SVG.</summary>
    public static string Svg(CalibrationRecord record, ArmProfile arm, StationText words)
    {
        double height = Top + (RowHeight * record.Joints.Count) + 40;
        var svg = new StringBuilder();
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + 30} {height}\" font-family=\"DejaVu Sans, WenQuanYi Micro Hei, sans-serif\" font-size=\"13\">");
        Line(svg, $"<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        Line(svg, $"<text x=\"16\" y=\"26\" font-size=\"17\" font-weight=\"bold\">{Safe(words.Format("ranges.title", record.UnitId, record.ArmName))}</text>");
        Line(svg, $"<text x=\"16\" y=\"46\" fill=\"#5b6470\">{Safe(words.Format("ranges.legend", record.Revision))}</text>");
        for (int deg = -180; deg <= 180; deg += 60)
        {
            Line(svg, $"<path d=\"M{X(deg):0.#} {Top - 6}V{height - 30}\" stroke=\"{(deg == 0 ? "#8a94a0" : "#e3e7eb")}\"/>");
            Line(svg, $"<text x=\"{X(deg):0.#}\" y=\"{height - 12}\" text-anchor=\"middle\" fill=\"#5b6470\">{deg}°</text>");
        }

        for (int i = 0; i < record.Joints.Count; i++)
            Row(svg, record.Joints[i], arm.Joints[i], Top + (RowHeight * i));
        svg.Append("</svg>\n");
        return svg.ToString();
    }

    private static void Row(StringBuilder svg, CalibratedJoint joint, JointProfile profile, double y)
    {
        double a = Deg(joint, profile, joint.LeastStep), b = Deg(joint, profile, joint.MostStep);
        (double low, double high) = (Math.Min(a, b), Math.Max(a, b));
        double least = Math.Max(low, profile.MinPositionRad * 180 / Math.PI), most = Math.Min(high, profile.MaxPositionRad * 180 / Math.PI);
        Line(svg, $"<text x=\"16\" y=\"{y + 15}\">{Safe(joint.Name)}</text>");
        Line(svg, $"<rect x=\"{X(low):0.#}\" y=\"{y}\" width=\"{X(high) - X(low):0.#}\" height=\"{BarHeight}\" rx=\"4\" fill=\"#cfd8e3\"/>");
        Line(svg, $"<rect x=\"{X(least):0.#}\" y=\"{y}\" width=\"{X(most) - X(least):0.#}\" height=\"{BarHeight}\" rx=\"4\" fill=\"#1769aa\"/>");
        Line(svg, $"<path d=\"M{X(0):0.#} {y - 3}V{y + BarHeight + 3}\" stroke=\"#111\" stroke-width=\"2\"/>");
        Line(svg, $"<text x=\"{X(low):0.#}\" y=\"{y + 33}\" font-size=\"11\" fill=\"#5b6470\" text-anchor=\"middle\">{low:0.0}°</text>");
        Line(svg, $"<text x=\"{X(high):0.#}\" y=\"{y + 33}\" font-size=\"11\" fill=\"#5b6470\" text-anchor=\"middle\">{high:0.0}°</text>");
    }

    private static double Deg(CalibratedJoint joint, JointProfile profile, int step) =>
        (joint.Sign * (step - joint.ZeroStep) * 360.0 / profile.StepsPerTurn) - (profile.LinkedRad * 180 / Math.PI);

    private static double X(double deg) => Left + ((deg + MostDeg) / (2 * MostDeg) * Width);

    private static string Safe(string text) => WebUtility.HtmlEncode(text);

    private static void Line(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
