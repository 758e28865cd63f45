using Tendon.Host.Core.Calibration;

namespace Tendon.Host.Cameras.Printing;

/// <summary>Writes the calibration sheet for a printer: A4 in landscape, exact to the millimetre at 100 % scale.</summary>
public static class BoardPrinter
{
    private const double Mm = 1000;

    private const string English =
        "Print at 100 % (do not fit to page), glue onto something flat. Top edge to the arm, parallel to its base: 130 mm in front of the shoulder's turning axis, middle line straight ahead.";

    private const string Chinese =
        "按 100% 实际尺寸打印(不要缩放),贴在平板上。上边缘朝向机械臂并与底座平行:距肩部旋转轴 130 毫米,中线对准正前方。 → tendon camera calibrate";

    /// <summary>Writes the sheet; the ending <c>.pdf</c> or <c>.svg</c> selects the format.</summary>
    /// <exception cref="ArgumentException">Another ending.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="InvalidOperationException">cairo or pango is not installed.</exception>
    public static void Write(string path)
    {
        bool vector = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".svg" => true,
            ".pdf" => false,
            _ => throw new ArgumentException($"{path}: the board is written as .pdf or .svg"),
        };
        try
        {
            using var sheet = new PaperSheet(path, BoardLayout.SheetWidthM * Mm, BoardLayout.SheetHeightM * Mm, vector);
            Draw(sheet);
        }
        catch (DllNotFoundException e)
        {
            throw new InvalidOperationException("cairo or pango is missing; install them with: sudo apt-get install libcairo2 libpangocairo-1.0-0", e);
        }
    }

    private static void Draw(PaperSheet sheet)
    {
        double middleX = BoardLayout.SheetWidthM * Mm / 2, middleY = BoardLayout.SheetHeightM * Mm / 2, edge = BoardLayout.SquareM * Mm;
        double left = middleX - (BoardLayout.SquaresAcross * edge / 2), top = middleY - (BoardLayout.SquaresDown * edge / 2);
        for (int row = 0; row < BoardLayout.SquaresDown; row++)
        {
            for (int column = row & 1; column < BoardLayout.SquaresAcross; column += 2)
                sheet.Square(left + (column * edge), top + (row * edge), edge);
        }
        sheet.Disc(middleX + (BoardLayout.MarkAcrossM * Mm), middleY + (BoardLayout.MarkDownM * Mm), BoardLayout.MarkRadiusM * Mm);
        // The middle line and an arrow to the arm.
        sheet.Line(middleX, 3, middleX, 11, 0.4);
        sheet.Line(middleX, 3, middleX - 1.5, 6, 0.4);
        sheet.Line(middleX, 3, middleX + 1.5, 6, 0.4);
        sheet.Text(middleX + 4, 6, 3, "arm · 机械臂");
        // A length to check the printer by.
        sheet.Line(left, 9, left + 100, 9, 0.25);
        sheet.Line(left, 7.5, left, 10.5, 0.25);
        sheet.Line(left + 100, 7.5, left + 100, 10.5, 0.25);
        sheet.Text(left + 2, 4.8, 2.8, "100 mm: measure it after printing · 打印后请测量此线应为 100 毫米");
        sheet.Text(left, 198.5, 2.5, English);
        sheet.Text(left, 202.3, 2.5, Chinese);
    }
}
