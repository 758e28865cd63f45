using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tendon.Host.Core.PlanLanguage;

/// <summary>Writes the JSON form of an answer. The same answer gives the same bytes.</summary>
public static class PlanWriter
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static string Write(PlannerAnswer answer, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, indented ? Indented : Compact))
            WriteAnswer(json, answer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteAnswer(Utf8JsonWriter json, PlannerAnswer answer)
    {
        json.WriteStartObject();
        json.WriteNumber("version", PlannerAnswer.Version);
        switch (answer)
        {
            case PlanAnswer plan:
                json.WriteString("answer", "plan");
                WriteSteps(json, "steps", plan.Steps);
                break;
            case QuestionAnswer question:
                json.WriteString("answer", "question");
                json.WriteString("reason", WireNames<QuestionReason>.Of(question.Reason));
                WriteReference(json, "about", question.About);
                WriteReferences(json, "choices", question.Choices);
                if (question.Pending.Count > 0)
                    WriteSteps(json, "pending", question.Pending);
                break;
            case RefusalAnswer refusal:
                json.WriteString("answer", "refusal");
                json.WriteString("reason", WireNames<RefusalReason>.Of(refusal.Reason));
                WriteReference(json, "about", refusal.About);
                WriteReference(json, "target", refusal.Target);
                WriteName(json, "skill", WireNames<Skill>.Of(refusal.Skill));
                WriteReferences(json, "present", refusal.Present);
                if (refusal.Number != 0)
                    json.WriteNumber("number", refusal.Number);
                break;
        }
        if (answer.Confidence < 1)
            json.WriteNumber("confidence", answer.Confidence);
        json.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter json, string name, IReadOnlyList<PlanStep> steps)
    {
        json.WriteStartArray(name);
        foreach (PlanStep step in steps)
        {
            json.WriteStartObject();
            json.WriteString("skill", WireNames<Skill>.Of(step.Skill));
            WriteReference(json, "object", step.Object);
            WriteName(json, "relation", WireNames<Relation>.Of(step.Relation));
            WriteReference(json, "target", step.Target);
            WriteName(json, "distance", WireNames<Distance>.Of(step.Distance));
            WriteName(json, "zone", WireNames<Zone>.Of(step.Zone));
            WriteName(json, "direction", WireNames<PushDirection>.Of(step.Direction));
            WriteName(json, "by", WireNames<SortKey>.Of(step.By));
            WriteReferences(json, "also", step.Also);
            WriteReferences(json, "levels", step.Levels);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteReferences(Utf8JsonWriter json, string name, IReadOnlyList<ReferringExpression> references)
    {
        if (references.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (ReferringExpression reference in references)
            WriteReference(json, null, reference);
        json.WriteEndArray();
    }

    private static void WriteReference(Utf8JsonWriter json, string? name, ReferringExpression? e)
    {
        if (e is null)
            return;
        if (name is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(name);
        WriteName(json, "kind", e.Kind);
        WriteName(json, "colour", e.Colour);
        WriteName(json, "size", e.Size);
        if (e.Quantifier == Quantifier.Count)
            json.WriteNumber("quantifier", e.Count);
        else if (e.Quantifier != Quantifier.One)
            json.WriteString("quantifier", WireNames<Quantifier>.Of(e.Quantifier));
        WriteName(json, "pick", ReferenceReader.PickName(e));
        if (e.Except is [var only])
            WriteReference(json, "except", only);
        else
            WriteReferences(json, "except", e.Except);
        if (e.Where is { } where)
        {
            json.WriteStartObject("where");
            json.WriteString("relation", WireNames<Relation>.Of(where.Relation));
            WriteReference(json, "to", where.To);
            json.WriteEndObject();
        }
        if (e.Box is { } box)
        {
            json.WriteStartObject("box");
            json.WriteNumber("left", box.LeftPx);
            json.WriteNumber("top", box.TopPx);
            json.WriteNumber("right", box.RightPx);
            json.WriteNumber("bottom", box.BottomPx);
            json.WriteEndObject();
        }
        WriteName(json, "words", e.Words);
        json.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }
}
