using System.Text.Json;
using Tendon.Contracts;

namespace Tendon.Firmware.Pc.Arms;

/// <summary>A value in an arm file that knows where it stands, so that every complaint names file and field.</summary>
internal readonly struct ArmField(string file, string path, JsonElement value)
{
    public ArmField this[string name]
    {
        get
        {
            string inner = path.Length == 0 ? name : $"{path}.{name}";
            if (value.ValueKind != JsonValueKind.Object)
                throw Wrong("must be an object");
            if (!value.TryGetProperty(name, out JsonElement found))
                throw new ArmFileException($"{file}: {inner} is missing; add it as in hardware/arms/so101.json.");
            return new ArmField(file, inner, found);
        }
    }

    public IReadOnlyList<ArmField> Items()
    {
        if (value.ValueKind != JsonValueKind.Array)
            throw Wrong("must be a list");
        var items = new List<ArmField>();
        foreach (JsonElement item in value.EnumerateArray())
            items.Add(new ArmField(file, $"{path}[{items.Count}]", item));
        return items;
    }

    public string Text() => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong("must be a text in quotes");

    public int Whole(int least, int most)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out int number) || number < least || number > most)
            throw Wrong($"must be a whole number from {least} to {most}");
        return number;
    }

    /// <summary>An angle, angular velocity or acceleration in rad units, as micro units.</summary>
    public int Micro(double least, double most)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out double number) || !(number >= least && number <= most) || !Units.TryUradFromRad(number, out int micro))
            throw Wrong(FormattableString.Invariant($"must be a number from {least} to {most}"));
        return micro;
    }

    /// <summary>A number as it stands.</summary>
    public double Number(double least, double most)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out double number) || !(number >= least && number <= most))
            throw Wrong(FormattableString.Invariant($"must be a number from {least} to {most}"));
        return number;
    }

    /// <summary>The members of an object by name.</summary>
    public IReadOnlyList<(string Name, ArmField Value)> Members()
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw Wrong("must be an object");
        var members = new List<(string, ArmField)>();
        foreach (JsonProperty member in value.EnumerateObject())
            members.Add((member.Name, new ArmField(file, $"{path}.{member.Name}", member.Value)));
        return members;
    }

    public T OneOf<T>(params (string Name, T Value)[] choices)
    {
        string text = Text();
        foreach ((string name, T choice) in choices)
        {
            if (name == text)
                return choice;
        }

        throw Wrong($"must be one of {string.Join(", ", choices.Select(c => c.Name))}");
    }

    public bool Has(string name) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out _);

    public ArmFileException Wrong(string fix)
    {
        string found = value.GetRawText();
        return new ArmFileException($"{file}: {path} is {(found.Length > 40 ? found[..40] + "…" : found)}, but {fix}.");
    }
}
