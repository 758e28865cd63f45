using System.Globalization;
using System.Security;
using System.Text;
using Tendon.Wiring.Circuits;

namespace Tendon.Wiring.Drawing;

/// <summary>One drawing: SVG on one side, the circuit on the other. A wire can only run between terminals, and begins and ends where they are.</summary>
public sealed class Sheet(int widthPx, int heightPx)
{
    private readonly StringBuilder _shapes = new();
    private readonly StringBuilder _wires = new();
    private readonly StringBuilder _words = new();
    private readonly Dictionary<string, (int X, int Y)> _places = [];

    /// <summary>Width, px.</summary>
    public int WidthPx => widthPx;

    /// <summary>Height, px.</summary>
    public int HeightPx => heightPx;

    /// <summary>What is connected.</summary>
    public Circuit Circuit { get; } = new();

    /// <summary>Where texts stand, for the test that they stay readable.</summary>
    public List<TextBox> Texts { get; } = [];

    /// <summary>Parts that are drawn as boxes.</summary>
    public List<TextBox> Boxes { get; } = [];

    /// <summary>Symbols that no text may touch.</summary>
    public List<TextBox> Marks { get; } = [];

    /// <summary>Every straight piece of wire: x1, y1, x2, y2.</summary>
    public List<(int X1, int Y1, int X2, int Y2)> Pieces { get; } = [];

    /// <summary>A text; <paramref name="anchor"/> is start, middle or end, y the base line.</summary>
    public void Text(int x, int y, string text, int size = 14, string anchor = "start", bool bold = false, string ink = Ink.Outline)
    {
        double width = TextWidth.Of(text, size, bold);
        double left = anchor switch { "middle" => x - (width / 2), "end" => x - width, _ => x };
        Texts.Add(new TextBox(left, y - (0.8 * size), width, size, text));
        _words.Append(CultureInfo.InvariantCulture, $"""<text x="{x}" y="{y}" font-size="{size}" text-anchor="{anchor}" fill="{ink}"{(bold ? " font-weight=\"bold\"" : "")}>{SecurityElement.Escape(text)}</text>""").Append('\n');
    }

    /// <summary>A part as a box.</summary>
    public void Box(int x, int y, int width, int height, string name, string fill = "#ffffff", bool dashed = false)
    {
        Boxes.Add(new TextBox(x, y, width, height, name));
        Shape($"""<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="4" fill="{fill}" stroke="{Ink.Outline}" stroke-width="1.6"{(dashed ? " stroke-dasharray=\"7 5\"" : "")}/>""");
    }

    /// <summary>A line of a symbol; it connects nothing.</summary>
    public void Stroke(int x1, int y1, int x2, int y2, string ink = Ink.Outline, double width = 1.8, bool dashed = false) =>
        Shape(string.Create(CultureInfo.InvariantCulture, $"""<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{ink}" stroke-width="{width}"{(dashed ? " stroke-dasharray=\"5 4\"" : "")}/>"""));

    /// <summary>A closed shape of a symbol.</summary>
    public void Polygon(string points, string fill) => Shape($"""<polygon points="{points}" fill="{fill}" stroke="{Ink.Outline}" stroke-width="1.6"/>""");

    /// <summary>A circle of a symbol.</summary>
    public void Circle(int x, int y, int radius, string fill) => Shape($"""<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}" stroke="{Ink.Outline}" stroke-width="1.4"/>""");

    /// <summary>A place where wires end.</summary>
    public void Terminal(string name, int x, int y)
    {
        Circuit.Add(name);
        _places[name] = (x, y);
    }

    /// <summary>A terminal that is left open, drawn as a cross.</summary>
    public void Open(string terminal)
    {
        (int x, int y) = _places[terminal];
        Circuit.LeaveOpen(terminal);
        Stroke(x - 5, y - 5, x + 5, y + 5, Ink.Power);
        Stroke(x - 5, y + 5, x + 5, y - 5, Ink.Power);
    }

    /// <summary>A branch point in a wire, drawn as a dot.</summary>
    public void Node(string name, int x, int y, string ink)
    {
        Terminal(name, x, y);
        _wires.Append($"""<circle cx="{x}" cy="{y}" r="4" fill="{ink}"/>""").Append('\n');
    }

    /// <summary>A wire from terminal to terminal over corners; every piece is level or upright.</summary>
    public void Wire(string from, string to, string ink, params (int X, int Y)[] corners)
    {
        (int X, int Y)[] path = [_places[from], .. corners, _places[to]];
        for (int i = 1; i < path.Length; i++)
        {
            if (path[i].X != path[i - 1].X && path[i].Y != path[i - 1].Y)
                throw new ArgumentException($"the wire {from} – {to} runs aslant from {path[i - 1]} to {path[i]}");
            Pieces.Add((path[i - 1].X, path[i - 1].Y, path[i].X, path[i].Y));
        }

        Circuit.Join(from, to);
        string width = ink is Ink.Power or Ink.Ground ? "3" : "2";
        _wires.Append($"""<polyline points="{string.Join(' ', path.Select(p => $"{p.X},{p.Y}"))}" fill="none" stroke="{ink}" stroke-width="{width}"/>""").Append('\n');
    }

    /// <summary>The drawing as SVG.</summary>
    public string ToSvg(string title) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {widthPx} {heightPx}" width="{widthPx}" height="{heightPx}" font-family="DejaVu Sans, WenQuanYi Micro Hei, Noto Sans CJK SC, sans-serif">
        <title>{SecurityElement.Escape(title)}</title>
        <rect width="{widthPx}" height="{heightPx}" fill="#ffffff"/>
        {_wires}{_shapes}{_words}</svg>

        """.ReplaceLineEndings("\n");

    private void Shape(string shape) => _shapes.Append(shape).Append('\n');
}
