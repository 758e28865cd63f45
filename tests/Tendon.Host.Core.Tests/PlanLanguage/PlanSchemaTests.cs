using System.Text.Json;
using System.Text.Json.Nodes;
using Tendon.Host.Core.PlanLanguage;

namespace Tendon.Host.Core.Tests.PlanLanguage;

public sealed class PlanSchemaTests
{
    private static readonly string[] Junk =
        ["null", "true", "7", "-1", "2.5", "1e9", "\"\"", "\"put\"", "\"left#0\"", "\"left#12\"", "[]", "[{}]", "{}", "{\"x\":1}", "\"\\u0007\"", "\"" + new string('y', 65) + "\""];

    private readonly JsonSchemaCheck _schema = new(JsonDocument.Parse(PlanSchema.Text()).RootElement);

    [Fact]
    public void The_schema_accepts_what_the_writer_writes()
    {
        var sampler = new PlanSampler(3);
        for (int i = 0; i < 500; i++)
            Assert.True(_schema.Accepts(JsonDocument.Parse(PlanWriter.Write(sampler.Answer())).RootElement));
    }

    [Fact]
    public void The_schema_and_the_reader_agree_on_damaged_plans()
    {
        var sampler = new PlanSampler(4);
        var random = new Random(4);
        int refused = 0;
        for (int i = 0; i < 4000; i++)
        {
            string json = Damage(PlanWriter.Write(sampler.Answer()), random);
            bool bySchema = _schema.Accepts(JsonDocument.Parse(json).RootElement);
            PlanReading reading = PlanReader.Read(json);
            Assert.True(bySchema == reading.IsValid, $"schema {bySchema}: {json}\n{string.Join('\n', reading.Faults)}");
            refused += bySchema ? 0 : 1;
        }
        Assert.InRange(refused, 1000, 3900);
    }

    [Fact]
    public void The_schema_names_every_value_the_types_have()
    {
        string text = PlanSchema.Text();
        foreach (string name in (string[])[.. WireNames<Skill>.All, .. WireNames<RefusalReason>.All, .. WireNames<QuestionReason>.All,
            .. WireNames<Relation>.All, .. WireNames<Zone>.All, .. WireNames<PushDirection>.All, .. WireNames<SortKey>.All])
            Assert.Contains($"\"{name}\"", text);
    }

    private static string Damage(string json, Random random)
    {
        JsonNode root = JsonNode.Parse(json)!;
        var places = new List<JsonObject>();
        Collect(root, places);
        JsonObject place = places[random.Next(places.Count)];
        JsonNode? junk = JsonNode.Parse(Junk[random.Next(Junk.Length)]);
        string[] names = [.. place.Select(p => p.Key)];
        switch (random.Next(5))
        {
            case 0 when names.Length > 0:
                place.Remove(names[random.Next(names.Length)]);
                break;
            case 1 when names.Length > 0:
                place[names[random.Next(names.Length)]] = junk;
                break;
            case 2:
                place["except"] = new JsonObject { ["except"] = new JsonObject { ["kind"] = "cube" } };
                break;
            case 3:
                place["except"] = new JsonArray([.. Enumerable.Range(0, random.Next(PlanLimits.MaxExceptions + 3)).Select(_ => new JsonObject { ["kind"] = "cube" })]);
                break;
            default:
                place[random.Next(2) == 0 ? "x" : "pick"] = junk;
                break;
        }
        return root.ToJsonString();
    }

    private static void Collect(JsonNode? node, List<JsonObject> into)
    {
        if (node is JsonObject o)
        {
            into.Add(o);
            foreach (var p in o)
                Collect(p.Value, into);
        }
        else if (node is JsonArray a)
        {
            foreach (JsonNode? item in a)
                Collect(item, into);
        }
    }
}
