using Tendon.Host.Cameras.Printing;

namespace Tendon.Host.Tests.Cameras;

public class BoardPrinterTests
{
    [Fact]
    public void The_sheet_is_an_A4_page_in_both_formats()
    {
        string folder = Directory.CreateTempSubdirectory("board").FullName;
        try
        {
            BoardPrinter.Write(Path.Combine(folder, "board.pdf"));
            BoardPrinter.Write(Path.Combine(folder, "board.svg"));
            Assert.StartsWith("%PDF-", File.ReadAllText(Path.Combine(folder, "board.pdf")));
            string svg = File.ReadAllText(Path.Combine(folder, "board.svg"));
            // 297 × 210 mm in points.
            Assert.Contains("841.8", svg);
            Assert.Contains("595.2", svg);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Another_ending_and_a_missing_folder_are_named()
    {
        Assert.Contains(".pdf or .svg", Assert.Throws<ArgumentException>(() => BoardPrinter.Write("board.docx")).Message);
        Assert.Contains("cannot write", Assert.Throws<IOException>(() => BoardPrinter.Write(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString(), "board.pdf"))).Message);
    }
}
