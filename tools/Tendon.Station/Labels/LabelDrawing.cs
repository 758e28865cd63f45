using System.Collections;
using System.Globalization;
using System.Net;
using System.Text;
using QRCoder;

namespace Tendon.Station.Labels;

/// <summary>Draws labels: the whole label as SVG at its true size, the code alone as PNG for label printers that bring their own layout.</summary>
public static class LabelDrawing
{
    private const double WidthMm = 50, HeightMm = 25, CodeMm = 23, MarginMm = 1;
    private const int PngPixelsPerModule = 8;

    /// <summary>The label, 50 × 25 mm.</summary>
    public static string Svg(UnitLabel label)
    {
        using QRCodeData code = Encode(label);
        List<BitArray> rows = code.ModuleMatrix;
        double module = CodeMm / rows.Count;
        var path = new StringBuilder();
        for (int y = 0; y < rows.Count; y++)
        {
            for (int x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        double textX = CodeMm + (2 * MarginMm);
        string result = label.Passed ? "✓ PASS 合格" : "✗ FAIL 不合格";
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{WidthMm}mm" height="{HeightMm}mm" viewBox="0 0 {WidthMm} {HeightMm}" font-family="sans-serif">
            <rect width="{WidthMm}" height="{HeightMm}" fill="#fff"/>
            <path transform="translate({MarginMm} {MarginMm}) scale({module:0.####})" d="{path}" fill="#000" shape-rendering="crispEdges"/>
            <text x="{textX}" y="6" font-size="{Math.Min(4, 33.0 / label.UnitId.Length):0.##}" font-weight="bold">{WebUtility.HtmlEncode(label.UnitId)}</text>
            <text x="{textX}" y="11" font-size="3">{WebUtility.HtmlEncode(label.ArmName)}</text>
            <text x="{textX}" y="16" font-size="3" font-weight="bold">{result}</text>
            <text x="{textX}" y="20" font-size="2.4">{label.DayText}</text>
            <text x="{textX}" y="23" font-size="1.9" fill="#444">{label.ReportHash[..16]}</text>
            </svg>

            """);
    }

    /// <summary>The QR code with its quiet zone as PNG.</summary>
    public static byte[] CodePng(UnitLabel label)
    {
        using QRCodeData code = Encode(label);
        using var png = new PngByteQRCode(code);
        return png.GetGraphic(PngPixelsPerModule);
    }

    private static QRCodeData Encode(UnitLabel label) => QRCodeGenerator.GenerateQrCode(label.Code, QRCodeGenerator.ECCLevel.M);
}
