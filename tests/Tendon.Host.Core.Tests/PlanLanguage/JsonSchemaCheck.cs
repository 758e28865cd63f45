using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tendon.Host.Core.Tests.PlanLanguage;

/// <summary>Just enough of JSON Schema 2020-12 to check documents against the published schema.</summary>
public sealed class JsonSchemaCheck(JsonElement root)
{
    public bool Accepts(JsonElement value) => Accepts(root, value);

    private bool Accepts(JsonElement schema, JsonElement value)
    {
        foreach (JsonProperty rule in schema.EnumerateObject())
        {
            if (!Holds(schema, rule.Name, rule.Value, value))
                return false;
        }
        return true;
    }

    private bool Holds(JsonElement schema, string rule, JsonElement argument, JsonElement value) => rule switch
    {
        "$schema" or "title" or "description" or "$defs" => true,
        "$ref" => Accepts(Definition(argument.GetString()!), value),
        "type" => IsType(argument.GetString()!, value),
        "enum" => argument.EnumerateArray().Any(a => Same(a, value)),
        "const" => Same(argument, value),
        "oneOf" => argument.EnumerateArray().Count(a => Accepts(a, value)) == 1,
        "required" => value.ValueKind != JsonValueKind.Object || argument.EnumerateArray().All(a => value.TryGetProperty(a.GetString()!, out _)),
        "properties" => value.ValueKind != JsonValueKind.Object || argument.EnumerateObject().All(p => !value.TryGetProperty(p.Name, out JsonElement v) || Accepts(p.Value, v)),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(p => schema.GetProperty("properties").TryGetProperty(p.Name, out _)),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(v => Accepts(argument, v)),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= argument.GetInt32(),
        "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= argument.GetInt32(),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= argument.GetDouble(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= argument.GetDouble(),
        "minLength" => value.ValueKind != JsonValueKind.String || Length(value) >= argument.GetInt32(),
        "maxLength" => value.ValueKind != JsonValueKind.String || Length(value) <= argument.GetInt32(),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, argument.GetString()!),
        _ => throw new NotSupportedException($"the schema uses {rule}; teach this check about it"),
    };

    private static int Length(JsonElement value) => value.GetString()!.EnumerateRunes().Count();

    private JsonElement Definition(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static bool Same(JsonElement a, JsonElement b) =>
        a.ValueKind == b.ValueKind && (a.ValueKind == JsonValueKind.Number ? a.GetDouble() == b.GetDouble() : a.GetString() == b.GetString());

    private static bool IsType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && Math.Floor(value.GetDouble()) == value.GetDouble(),
        _ => throw new NotSupportedException(type),
    };
}
