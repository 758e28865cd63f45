using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tendon.Host.Core.PlanLanguage;

/// <summary>A JSON value that knows its path and collects what is wrong with it.</summary>
internal sealed class JsonNode(JsonElement element, string path, List<PlanFault> faults)
{
    public bool IsNumber => element.ValueKind == JsonValueKind.Number;

    public bool IsArray => element.ValueKind == JsonValueKind.Array;

    public void Fault(string what, string fix)
    {
        if (faults.Count < PlanLimits.MaxFaults)
            faults.Add(new(path, what, fix));
    }

    public bool IsObject()
    {
        if (element.ValueKind == JsonValueKind.Object)
            return true;
        Fault($"is {Shown()}", "use an object");
        return false;
    }

    public JsonNode? Get(string name) =>
        element.TryGetProperty(name, out JsonElement value) ? new(value, $"{path}.{name}", faults) : null;

    public void OnlyFields(string[] allowed, params string[] required)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (Array.IndexOf(allowed, NameOf(property)) < 0)
                Fault($"unknown field \"{Shorten(NameOf(property))}\"", $"use only {string.Join(", ", allowed)}");
        }
        foreach (string name in required)
        {
            if (!element.TryGetProperty(name, out _))
                Fault($"{name} is missing", $"add \"{name}\"");
        }
    }

    public string? Text(int maxLength)
    {
        if (element.ValueKind != JsonValueKind.String || TryString() is not { } text)
        {
            Fault($"is {Shown()}", "use a string");
            return null;
        }
        int length = text.EnumerateRunes().Count();
        if (length >= 1 && length <= maxLength && !text.Any(IsControl))
            return text;
        Fault("is empty, too long or holds control characters", $"use 1 to {maxLength} characters");
        return null;
    }

    public string? OneOf(params string[] names)
    {
        if (element.ValueKind == JsonValueKind.String && TryString() is { } text && Array.IndexOf(names, text) >= 0)
            return text;
        Fault($"is {Shown()}", $"say one of {string.Join(", ", names)}");
        return null;
    }

    public T Enum<T>()
        where T : struct, Enum =>
        OneOf([.. WireNames<T>.All]) is { } name && WireNames<T>.TryParse(name, out T value) ? value : default;

    public double? Number(double min, double max)
    {
        if (IsNumber && element.TryGetDouble(out double value) && value >= min && value <= max)
            return value;
        Fault($"is {Shown()}", string.Create(CultureInfo.InvariantCulture, $"use a number from {min} to {max}"));
        return null;
    }

    public int? Integer(int min, int max)
    {
        if (IsNumber && element.TryGetDouble(out double value) && value >= min && value <= max && Math.Floor(value) == value)
            return (int)value;
        Fault($"is {Shown()}", string.Create(CultureInfo.InvariantCulture, $"use a whole number from {min} to {max}"));
        return null;
    }

    public IEnumerable<JsonNode> Items(int min, int max)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Fault($"is {Shown()}", "use an array");
            return [];
        }
        int length = element.GetArrayLength();
        if (length >= min && length <= max)
            return [.. element.EnumerateArray().Select((item, i) => new JsonNode(item, $"{path}[{i}]", faults))];
        Fault($"has {length} items", $"use {min} to {max}");
        return [];
    }

    private static bool IsControl(char c) => c is < ' ' or '\u007f';

    private static string Shorten(string text) => text.Length <= 24 ? text : text[..24] + "…";

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\ufffd";
        }
    }

    /// <summary>Null for a string with half a surrogate pair.</summary>
    private string? TryString()
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private string Shown() => element.ValueKind switch
    {
        JsonValueKind.String => $"\"{Shorten(TryString() ?? "broken text")}\"",
        JsonValueKind.Number => Shorten(element.GetRawText()),
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}
