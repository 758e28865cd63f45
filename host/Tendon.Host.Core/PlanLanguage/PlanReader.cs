using System.Text;
using System.Text.Json;

namespace Tendon.Host.Core.PlanLanguage;

/// <summary>Reads and validates a plan document (JSON, version 1). It accepts exactly what <c>plan.schema.json</c> accepts, and never throws.</summary>
public static class PlanReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowDuplicateProperties = false };
    private static readonly string[] PlanFields = ["version", "answer", "confidence", "steps"];
    private static readonly string[] QuestionFields = ["version", "answer", "confidence", "reason", "about", "choices", "pending"];
    private static readonly string[] RefusalFields = ["version", "answer", "confidence", "reason", "about", "target", "skill", "present", "number"];

    public static PlanReading Read(string json)
    {
        if (json.Length > PlanLimits.MaxBytes)
            return TooBig();
        return Read(Encoding.UTF8.GetBytes(json));
    }

    public static PlanReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > PlanLimits.MaxBytes)
            return TooBig();
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            var faults = new List<PlanFault>();
            var answer = Answer(new JsonNode(document.RootElement, "$", faults));
            return faults.Count == 0 ? new(answer, []) : new(null, faults);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)  // The latter: half a surrogate pair in a name.
        {
            return new(null, [new("$", $"not JSON: {e.Message}", "send one JSON object in UTF-8, nested at most 32 deep, no name twice")]);
        }
    }

    private static PlanReading TooBig() =>
        new(null, [new("$", $"longer than {PlanLimits.MaxBytes} bytes", "send a shorter plan")]);

    private static PlannerAnswer? Answer(JsonNode node)
    {
        if (!node.IsObject())
            return null;
        string? kind = node.Get("answer")?.OneOf("plan", "question", "refusal");
        switch (kind)
        {
            case null:
                if (node.Get("answer") is null)
                    node.Fault("answer is missing", "say plan, question or refusal");
                return null;
            case "plan":
                node.OnlyFields(PlanFields, "version", "answer", "steps");
                break;
            case "question":
                node.OnlyFields(QuestionFields, "version", "answer", "reason");
                break;
            default:
                node.OnlyFields(RefusalFields, "version", "answer", "reason");
                break;
        }
        node.Get("version")?.Integer(PlannerAnswer.Version, PlannerAnswer.Version);
        PlannerAnswer answer = kind switch
        {
            "plan" => new PlanAnswer(Steps(node, "steps", 1)),
            "question" => Question(node),
            _ => Refusal(node),
        };
        return node.Get("confidence")?.Number(0, 1) is { } confidence ? answer with { Confidence = confidence } : answer;
    }

    private static QuestionAnswer Question(JsonNode node) => new(node.Get("reason")?.Enum<QuestionReason>() ?? default)
    {
        About = Reference(node, "about"),
        Choices = References(node, "choices"),
        Pending = Steps(node, "pending", 0),
    };

    private static RefusalAnswer Refusal(JsonNode node) => new(node.Get("reason")?.Enum<RefusalReason>() ?? default)
    {
        About = Reference(node, "about"),
        Target = Reference(node, "target"),
        Skill = node.Get("skill")?.Enum<Skill>() ?? default,
        Present = References(node, "present"),
        Number = node.Get("number")?.Integer(0, PlanLimits.MaxNumber) ?? 0,
    };

    private static List<PlanStep> Steps(JsonNode node, string name, int min) =>
        node.Get(name)?.Items(min, PlanLimits.MaxSteps).Select(StepReader.Read).ToList() ?? [];

    private static ReferringExpression? Reference(JsonNode node, string name) =>
        node.Get(name) is { } value ? ReferenceReader.Read(value, PlanLimits.MaxNesting) : null;

    private static List<ReferringExpression> References(JsonNode node, string name) =>
        node.Get(name)?.Items(0, PlanLimits.MaxChoices).Select(i => ReferenceReader.Read(i, PlanLimits.MaxNesting)).ToList() ?? [];
}
