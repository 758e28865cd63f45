using System.Text;
using System.Text.Json;

namespace Tendon.Station.Signing;

/// <summary>One byte sequence for one JSON value: what is signed (RFC 8785, the JSON Canonicalization Scheme), and how the station lays out its files.</summary>
public static class CanonicalJson
{
    private const int IndentStep = 2;

    /// <summary>A name that stands twice could be read in two ways, and a comment would be signed by nobody.</summary>
    public static JsonDocumentOptions Strict { get; } = new() { AllowDuplicateProperties = false, CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 32 };

    /// <summary>The canonical bytes: members in ordinal order of their names, no white space, shortest numbers.</summary>
    /// <exception cref="FormatException">A number or text has no canonical form.</exception>
    public static byte[] Bytes(JsonElement value) => Encoding.UTF8.GetBytes(Text(value, indent: -1));

    /// <summary>The same members and spellings, one member a line, for people: the only layout in which the station writes and accepts a signed file.</summary>
    /// <exception cref="FormatException">A number or text has no canonical form.</exception>
    public static byte[] FileBytes(JsonElement value) => Encoding.UTF8.GetBytes(Text(value, indent: 0) + "\n");

    private static string Text(JsonElement value, int indent)
    {
        var text = new StringBuilder();
        Append(text, value, indent);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement value, int indent)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendObject(text, value, indent);
                break;
            case JsonValueKind.Array:
                AppendArray(text, value, indent);
                break;
            case JsonValueKind.String:
                CanonicalText.Append(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(CanonicalNumber.Of(value));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonElement value, int indent)
    {
        text.Append('{');
        string separator = "";
        foreach (JsonProperty member in value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            text.Append(separator);
            NewLine(text, indent, 1);
            CanonicalText.Append(text, member.Name);
            text.Append(indent < 0 ? ":" : ": ");
            Append(text, member.Value, indent < 0 ? indent : indent + 1);
            separator = ",";
        }

        if (separator.Length > 0)
            NewLine(text, indent, 0);
        text.Append('}');
    }

    private static void AppendArray(StringBuilder text, JsonElement value, int indent)
    {
        // Curves of a thousand numbers stay on one line.
        bool flat = value.EnumerateArray().All(item => item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array));
        text.Append('[');
        string separator = "";
        foreach (JsonElement item in value.EnumerateArray())
        {
            text.Append(separator);
            if (!flat)
                NewLine(text, indent, 1);
            Append(text, item, indent < 0 ? indent : indent + 1);
            separator = flat && indent >= 0 ? ", " : ",";
        }

        if (!flat)
            NewLine(text, indent, 0);
        text.Append(']');
    }

    private static void NewLine(StringBuilder text, int indent, int deeper)
    {
        if (indent >= 0)
            text.Append('\n').Append(' ', IndentStep * (indent + deeper));
    }
}
