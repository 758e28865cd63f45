using System.Globalization;
using System.Text;
using Tendon.Host.Core.Calibration;

namespace Tendon.Tool.Eyes;

/// <summary>The calibration sheet for the printer: A4 landscape, exact in millimetres, as SVG or PDF by the file's ending.</summary>
internal static class BoardSheetFile
{
    private const double PointsPerMm = 72 / 25.4;

    private static readonly string[] Words =
    [
        "Tendon calibration board. Print at 100 % on A4 landscape and glue it flat.",
        "This long edge faces the arm, 130 mm in front of the pan axis, middle straight ahead.",
    ];

    /// <summary>Writes the sheet.</summary>
    /// <exception cref="ArgumentException">The file's ending is neither .pdf nor .svg.</exception>
    internal static void Write(string path)
    {
        byte[] bytes = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".svg" => Encoding.UTF8.GetBytes(Svg()),
            ".pdf" => Pdf(),
            _ => throw new ArgumentException($"{path}: name a file that ends in .pdf or .svg"),
        };
        File.WriteAllBytes(path, bytes);
    }

    private static IEnumerable<(double X, double Y)> BlackSquares()
    {
        double mm = BoardLayout.SquareM * 1000, left = ((BoardLayout.SheetWidthM * 1000) - (BoardLayout.SquaresAcross * mm)) / 2;
        double top = ((BoardLayout.SheetHeightM * 1000) - (BoardLayout.SquaresDown * mm)) / 2;
        for (int down = 0; down < BoardLayout.SquaresDown; down++)
        {
            for (int across = 0; across < BoardLayout.SquaresAcross; across++)
            {
                if ((across + down) % 2 == 0)
                    yield return (left + (across * mm), top + (down * mm));
            }
        }
    }

    private static (double X, double Y, double Radius) Mark => (
        ((BoardLayout.SheetWidthM / 2) + BoardLayout.MarkAcrossM) * 1000,
        ((BoardLayout.SheetHeightM / 2) + BoardLayout.MarkDownM) * 1000,
        BoardLayout.MarkRadiusM * 1000);

    private static string Svg()
    {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"297mm\" height=\"210mm\" viewBox=\"0 0 297 210\">\n<rect width=\"297\" height=\"210\" fill=\"#fff\"/>\n");
        double mm = BoardLayout.SquareM * 1000;
        foreach ((double x, double y) in BlackSquares())
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.###}\" y=\"{y:0.###}\" width=\"{mm}\" height=\"{mm}\"/>\n");
        (double markX, double markY, double radius) = Mark;
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{markX:0.###}\" cy=\"{markY:0.###}\" r=\"{radius:0.###}\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"148.5\" y=\"7\" font-size=\"4\" text-anchor=\"middle\" font-family=\"sans-serif\">{Words[1]}</text>\n");
        svg.Append("<text x=\"148.5\" y=\"13\" font-size=\"4\" text-anchor=\"middle\" font-family=\"sans-serif\">这条长边朝向机械臂，距底座转轴 130 毫米，正中对准前方。</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"148.5\" y=\"201\" font-size=\"4\" text-anchor=\"middle\" font-family=\"sans-serif\">{Words[0]}</text>\n");
        svg.Append("<text x=\"148.5\" y=\"207\" font-size=\"4\" text-anchor=\"middle\" font-family=\"sans-serif\">Tendon 标定板：A4 横向，按 100% 打印，平整粘贴。</text>\n</svg>\n");
        return svg.ToString();
    }

    // PDF's own fonts hold no Chinese, and a sheet that prints the same everywhere embeds none: the Chinese text is on the SVG.
    private static byte[] Pdf()
    {
        var page = new StringBuilder();
        double mm = BoardLayout.SquareM * 1000;
        page.Append(CultureInfo.InvariantCulture, $"{PointsPerMm:0.######} 0 0 {PointsPerMm:0.######} 0 0 cm 0 g\n");
        foreach ((double x, double y) in BlackSquares())
            page.Append(CultureInfo.InvariantCulture, $"{x:0.###} {210 - y - mm:0.###} {mm} {mm} re\n");
        page.Append("f\n");
        (double markX, double markY, double radius) = Mark;
        // A round line cap of no length is a disc.
        page.Append(CultureInfo.InvariantCulture, $"1 J {2 * radius:0.###} w {markX:0.###} {210 - markY:0.###} m {markX:0.###} {210 - markY:0.###} l S\n");
        page.Append(CultureInfo.InvariantCulture, $"BT /F1 4 Tf 55 202 Td ({Words[1]}) Tj ET\nBT /F1 4 Tf 75 8 Td ({Words[0]}) Tj ET\n");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 841.8898 595.2756] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {page.Length} >>\nstream\n{page}endstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (int i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        int table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (int offset in offsets)
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
