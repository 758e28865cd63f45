using System.Text.Json;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm.Description;

/// <summary>A place in the arm file that knows its own path, so that every error can name it.</summary>
internal readonly struct ArmFileNode(JsonElement element, string path)
{
    public string Path => path;

    public ArmFileNode Child(string name, JsonValueKind kind)
    {
        if (!element.TryGetProperty(name, out JsonElement value))
            throw Error(name, $"is missing; add it ({Describe(kind)})");
        if (value.ValueKind != kind)
            throw Error(name, $"must be {Describe(kind)} but is {Describe(value.ValueKind)}");
        return new ArmFileNode(value, Join(name));
    }

    public bool Has(string name) => element.TryGetProperty(name, out _);

    public IEnumerable<ArmFileNode> Items()
    {
        string here = path;
        return element.EnumerateArray().Select((item, i) => new ArmFileNode(item, $"{here}[{i}]")).ToArray();
    }

    public IEnumerable<(string Name, ArmFileNode Value)> Members()
    {
        string here = path;
        return element.EnumerateObject().Select(p => (p.Name, new ArmFileNode(p.Value, $"{here}.{p.Name}"))).ToArray();
    }

    public ArmFileNode Require(JsonValueKind kind) =>
        element.ValueKind == kind ? this : throw new ArmFileException($"{path} must be {Describe(kind)} but is {Describe(element.ValueKind)}.");

    public string Text(string name)
    {
        string? text = Child(name, JsonValueKind.String).Value().GetString();
        return string.IsNullOrWhiteSpace(text) ? throw Error(name, "must not be empty") : text;
    }

    public double Number(string name, double min, double max) => Child(name, JsonValueKind.Number).Number(min, max);

    public double Number(double min, double max)
    {
        Require(JsonValueKind.Number);
        if (!element.TryGetDouble(out double number) || !double.IsFinite(number) || number < min || number > max)
            throw new ArmFileException(FormattableString.Invariant($"{path} is {element.GetRawText()}; it must lie between {min} and {max}."));
        return number;
    }

    public int Integer(string name, int min, int max)
    {
        double number = Number(name, min, max);
        return number == Math.Floor(number) ? (int)number : throw Error(name, "must be a whole number");
    }

    public Vec3 Triple(string name, double limit)
    {
        double[] v = Numbers(name, 3, limit);
        return new Vec3(v[0], v[1], v[2]);
    }

    public double[] Numbers(string name, int count, double limit) => Child(name, JsonValueKind.Array).Numbers(count, limit);

    public double[] Numbers(int count, double limit)
    {
        Require(JsonValueKind.Array);
        double[] numbers = Items().Select(item => item.Number(-limit, limit)).ToArray();
        return numbers.Length == count ? numbers : throw new ArmFileException($"{path} must hold {count} numbers but holds {numbers.Length}.");
    }

    public ArmFileException Error(string name, string what) => new($"{Join(name)} {what}.");

    private JsonElement Value() => element;

    private string Join(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object { }",
        JsonValueKind.Array => "a list [ ]",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
