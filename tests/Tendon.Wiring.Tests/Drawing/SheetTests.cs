using Tendon.Wiring.Drawing;

namespace Tendon.Wiring.Tests.Drawing;

public class SheetTests
{
    [Fact]
    public void A_wire_that_runs_aslant_is_refused()
    {
        var sheet = new Sheet(100, 100);
        sheet.Terminal("A.1", 10, 10);
        sheet.Terminal("B.1", 50, 40);
        Assert.Throws<ArgumentException>(() => sheet.Wire("A.1", "B.1", Ink.Signal));
        sheet.Wire("A.1", "B.1", Ink.Signal, (50, 10));
        Assert.Contains("B.1", sheet.Circuit.Net("A.1"));
    }

    [Fact]
    public void A_terminal_is_drawn_once()
    {
        var sheet = new Sheet(100, 100);
        sheet.Terminal("A.1", 10, 10);
        Assert.Throws<ArgumentException>(() => sheet.Terminal("A.1", 20, 10));
    }

    [Fact]
    public void Signs_of_the_markup_are_escaped()
    {
        var sheet = new Sheet(100, 100);
        sheet.Text(10, 20, "a < b & c");
        Assert.Contains("a &lt; b &amp; c", sheet.ToSvg("x > y"));
    }
}
