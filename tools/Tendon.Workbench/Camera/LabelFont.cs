namespace Tendon.Workbench.Camera;

/// <summary>Capitals and digits in 3 × 5 dots.</summary>
internal static class LabelFont
{
    private const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // Five rows of three dots each, from the top, as octal digits.
    private static readonly string[] Rows =
    [
        "75557", "26227", "71747", "71317", "55711", "74717", "74757", "71122", "75757", "75717",
        "25755", "65656", "34443", "65556", "74647", "74644", "34553", "55755", "72227", "11152", "55655", "44447", "57755", "65555",
        "25552", "65644", "25563", "65655", "34216", "72222", "55557", "55552", "55775", "55255", "55222", "71247",
    ];

    public static bool IsInk(char character, int column, int row)
    {
        int at = Characters.IndexOf(character, StringComparison.Ordinal);
        return at >= 0 && column < 3 && row < 5 && (((Rows[at][row] - '0') >> (2 - column)) & 1) != 0;
    }
}
