using System.Text.Json;
using Tendon.Station.Units;

namespace Tendon.Station.Reports;

/// <summary>Whether the content of a signed document goes together. Pure.</summary>
public static class ContentCheck
{
    /// <param name="content">The signed content.</param>
    /// <param name="kind">Its kind, empty when unknown.</param>
    /// <param name="unit">The unit it is about, empty when it names none.</param>
    /// <param name="detail">The field or value that is wrong.</param>
    public static ContentProblem Check(JsonElement content, out string kind, out string unit, out string detail)
    {
        kind = Text(content, "kind");
        unit = Text(content, "unit");
        detail = kind;
        bool isKnown = kind is DocumentKind.Report or DocumentKind.Calibration;
        if (!isKnown || !content.TryGetProperty("version", out JsonElement version) || !version.TryGetInt32(out int number) || number != DocumentKind.Version)
            return ContentProblem.UnknownKind;
        detail = "unit";
        if (!UnitIdentity.IsValidId(unit))
            return ContentProblem.MissingField;
        return kind == DocumentKind.Report ? CheckReport(content, out detail) : ContentProblem.None;
    }

    private static ContentProblem CheckReport(JsonElement content, out string detail)
    {
        detail = "passed";
        if (!content.TryGetProperty("passed", out JsonElement passed) || passed.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            return ContentProblem.MissingField;
        detail = "found";
        if (!content.TryGetProperty("found", out JsonElement found) || found.ValueKind != JsonValueKind.Array)
            return ContentProblem.MissingField;
        foreach (JsonElement code in found.EnumerateArray())
        {
            detail = $"found: {code.GetRawText()}";
            if (code.ValueKind != JsonValueKind.String || !DefectCodes.TryParse(code.GetString()!, out _))
                return ContentProblem.MissingField;
        }

        detail = $"passed: {passed.GetRawText()}, found: {found.GetRawText()}";
        return passed.GetBoolean() == (found.GetArrayLength() == 0) ? ContentProblem.None : ContentProblem.Contradiction;
    }

    private static string Text(JsonElement content, string name) =>
        content.ValueKind == JsonValueKind.Object && content.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
}
