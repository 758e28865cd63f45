using System.Text;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>Comma-separated values as RFC 4180 has them.</summary>
public static class CsvTable
{
    /// <summary>One line without its end; fields are quoted where they need it, line breaks in them become spaces.</summary>
    public static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(Quote));

    /// <summary>The records of a text; quoted fields may hold commas, quotes and line breaks. Never throws.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var records = new List<IReadOnlyList<string>>();
        var fields = new List<string>();
        var field = new StringBuilder();
        bool quoted = false, any = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[i++]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c == ',')
                Take(fields, field);
            else if (!quoted && c is '\n')
                End(records, ref fields, field, any);
            else if (quoted || c != '\r')
                field.Append(c);
            any = c != '\n' || quoted;
        }
        End(records, ref fields, field, any);
        return records;
    }

    private static void Take(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString());
        field.Clear();
    }

    private static void End(List<IReadOnlyList<string>> records, ref List<string> fields, StringBuilder field, bool any)
    {
        if (!any && fields.Count == 0 && field.Length == 0)
            return;
        Take(fields, field);
        records.Add(fields);
        fields = [];
    }

    private static string Quote(string field)
    {
        string flat = field.ReplaceLineEndings(" ");
        return flat.AsSpan().IndexOfAny(",\"") < 0 ? flat : "\"" + flat.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
