namespace Tendon.Wiring.Drawing;

/// <summary>Symbols with their terminals. Each element that conducts is entered in the circuit under its name.</summary>
internal static class Symbols
{
    private const int Half = 20;

    /// <summary>Joins a terminal to a net that is named instead of drawn: GND, +5V, 3V3.</summary>
    internal static void Flag(this Sheet sheet, string terminal, string net, int x, int y, string ink, bool labelBelow = false)
    {
        sheet.Circuit.Join(terminal, net);
        if (net == "GND")
        {
            sheet.Stroke(x, y, x, y + 8, Ink.Ground);
            sheet.Marks.Add(new TextBox(x - 10, y, 20, 16, "GND"));
            for (int i = 0; i < 3; i++)
                sheet.Stroke(x - 10 + (4 * i), y + 8 + (4 * i), x + 10 - (4 * i), y + 8 + (4 * i), Ink.Ground);
            return;
        }

        sheet.Circle(x, y, 4, "#ffffff");
        sheet.Text(x, labelBelow ? y + 19 : y - 8, net, 13, "middle", true, ink);
    }

    /// <summary>A terminal with a short piece of wire to a flag at (x, y).</summary>
    internal static void FlagWire(this Sheet sheet, string terminal, string net, int x, int y, string ink, params (int X, int Y)[] corners)
    {
        string end = $"{terminal}→{net}";
        sheet.Terminal(end, x, y);
        sheet.Wire(terminal, end, ink, corners);
        sheet.Flag(end, net, x, y, ink);
    }

    /// <summary>A lying two-pole between (x, y) and (x + 80, y); terminals name.1 and name.2.</summary>
    private static void Pole(Sheet sheet, string name, string one, string two, int x, int y)
    {
        sheet.Terminal(one, x, y);
        sheet.Terminal(two, x + (4 * Half), y);
        sheet.Circuit.Join(one, two, name);
    }

    internal static void Fuse(this Sheet sheet, string name, int x, int y, string value)
    {
        Pole(sheet, name, $"{name}.1", $"{name}.2", x, y);
        sheet.Marks.Add(new TextBox(x, y - 9, 80, 18, name));
        sheet.Polygon($"{x},{y - 9} {x + 80},{y - 9} {x + 80},{y + 9} {x},{y + 9}", "#fff8e1");
        sheet.Stroke(x, y, x + 80, y, Ink.Power);
        sheet.Text(x + 40, y - 16, $"{name}  {value}", 13, "middle", true);
    }

    internal static void Resistor(this Sheet sheet, string name, int x, int y, string value, bool below = false)
    {
        Pole(sheet, name, $"{name}.1", $"{name}.2", x, y);
        sheet.Marks.Add(new TextBox(x, y - 7, 80, 14, name));
        sheet.Polygon($"{x},{y - 7} {x + 80},{y - 7} {x + 80},{y + 7} {x},{y + 7}", "#ffffff");
        sheet.Text(x + 40, below ? y + 24 : y - 13, $"{name} {value}", 13, "middle");
    }

    /// <summary>An upright resistor of 50 px whose upper end is at (x, y); terminals name.1 above, name.2 below.</summary>
    internal static void ResistorUpright(this Sheet sheet, string name, int x, int y, string value)
    {
        sheet.Terminal($"{name}.1", x, y);
        sheet.Terminal($"{name}.2", x, y + 50);
        sheet.Circuit.Join($"{name}.1", $"{name}.2", name);
        sheet.Marks.Add(new TextBox(x - 7, y, 14, 50, name));
        sheet.Polygon($"{x - 7},{y} {x + 7},{y} {x + 7},{y + 50} {x - 7},{y + 50}", "#ffffff");
        sheet.Text(x + 13, y + 30, $"{name} {value}", 13);
    }

    /// <summary>A contact that is open at rest.</summary>
    internal static void MakeContact(this Sheet sheet, string element, string one, string two, int x, int y)
    {
        Pole(sheet, element, one, two, x, y);
        sheet.Marks.Add(new TextBox(x, y - 22, 80, 26, element));
        sheet.Circle(x, y, 4, "#ffffff");
        sheet.Circle(x + 80, y, 4, "#ffffff");
        sheet.Stroke(x + 4, y - 2, x + 74, y - 22);
    }

    /// <summary>A contact that is closed at rest.</summary>
    internal static void BreakContact(this Sheet sheet, string element, string one, string two, int x, int y)
    {
        Pole(sheet, element, one, two, x, y);
        sheet.Marks.Add(new TextBox(x, y - 14, 84, 18, element));
        sheet.Circle(x, y, 4, "#ffffff");
        sheet.Circle(x + 80, y, 4, "#ffffff");
        sheet.Stroke(x + 4, y - 2, x + 84, y - 10);
        sheet.Stroke(x + 80, y - 4, x + 80, y - 14);
    }

    /// <summary>A capacitor between two wires: upper end at (x, y), lower end at (x, y + height).</summary>
    internal static void Capacitor(this Sheet sheet, string name, int x, int y, int height, string value)
    {
        int middle = y + (height / 2);
        sheet.Terminal($"{name}.+", x, y);
        sheet.Terminal($"{name}.-", x, y + height);
        sheet.Marks.Add(new TextBox(x - 16, middle - 8, 32, 16, name));
        sheet.Stroke(x, y, x, middle - 5, Ink.Power);
        sheet.Stroke(x - 16, middle - 5, x + 16, middle - 5, Ink.Outline, 3);
        sheet.Stroke(x - 16, middle + 5, x + 16, middle + 5, Ink.Outline, 3);
        sheet.Stroke(x, middle + 5, x, y + height, Ink.Ground);
        sheet.Text(x + 22, middle - 4, name, 13, "start", true);
        sheet.Text(x + 22, middle + 14, value, 13);
    }

    /// <summary>A clamp diode across two wires, cathode above.</summary>
    internal static void Clamp(this Sheet sheet, string name, int x, int y, int height, string value)
    {
        int middle = y + (height / 2);
        sheet.Terminal($"{name}.k", x, y);
        sheet.Terminal($"{name}.a", x, y + height);
        sheet.Marks.Add(new TextBox(x - 12, middle - 12, 24, 24, name));
        sheet.Stroke(x, y, x, middle - 10, Ink.Power);
        sheet.Stroke(x, middle + 10, x, y + height, Ink.Ground);
        sheet.Polygon($"{x},{middle - 10} {x - 12},{middle + 10} {x + 12},{middle + 10}", "#ffffff");
        sheet.Stroke(x - 12, middle - 10, x + 12, middle - 10, Ink.Outline, 3);
        sheet.Text(x + 20, middle - 4, name, 13, "start", true);
        sheet.Text(x + 20, middle + 14, value, 13);
    }

    /// <summary>A test point in a wire.</summary>
    internal static void TestPoint(this Sheet sheet, string name, int x, int y, string ink, int dy = -10)
    {
        sheet.Node(name, x, y, ink);
        sheet.Text(x, y + dy, name, 12, "middle", true, "#6a1b9a");
    }
}
