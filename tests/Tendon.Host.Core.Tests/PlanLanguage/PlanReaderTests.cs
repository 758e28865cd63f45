using System.Text;
using Tendon.Host.Core.PlanLanguage;

namespace Tendon.Host.Core.Tests.PlanLanguage;

public sealed class PlanReaderTests
{
    [Fact]
    public void A_written_answer_reads_back_as_the_same_text()
    {
        var sampler = new PlanSampler(11);
        for (int i = 0; i < 2000; i++)
        {
            string json = PlanWriter.Write(sampler.Answer(), i % 2 == 0);
            PlanReading reading = PlanReader.Read(json);
            Assert.True(reading.IsValid, json + string.Join('\n', reading.Faults));
            Assert.Equal(json, PlanWriter.Write(reading.Answer!, i % 2 == 0));
        }
    }

    [Theory]
    [InlineData("""{"version":1,"answer":"plan","steps":[{"skill":"put","object":{"kind":7},"relation":"in","target":{}}]}""", "$.steps[0].object.kind", "string")]
    [InlineData("""{"version":1,"answer":"plan","steps":[{"skill":"put","object":{},"relation":"behind","target":{}}]}""", "$.steps[0].relation", "in, on")]
    [InlineData("""{"version":1,"answer":"plan","steps":[{"skill":"put","object":{},"relation":"in"}]}""", "$.steps[0]", "target")]
    [InlineData("""{"version":1,"answer":"plan","steps":[{"skill":"fly","object":{}}]}""", "$.steps[0].skill", "put, stack")]
    [InlineData("""{"version":1,"answer":"plan","steps":[{"skill":"gather","object":{"x":0.2}}]}""", "$.steps[0].object", "use only kind")]
    [InlineData("""{"version":2,"answer":"plan","steps":[{"skill":"gather","object":{}}]}""", "$.version", "from 1 to 1")]
    [InlineData("""{"version":1,"answer":"plan","steps":[]}""", "$.steps", "1 to 12")]
    [InlineData("""{"version":1,"answer":"dance"}""", "$.answer", "plan, question, refusal")]
    [InlineData("""{"version":1,"answer":"plan","steps":[{"skill":"clear","object":{"except":[]}}]}""", "$.steps[0].object.except", "1 to 8")]
    [InlineData("""{"version":1,"answer":"plan","steps":[{"skill":"clear","object":{"except":[{},{},{},{},{},{},{},{},{}]}}]}""", "$.steps[0].object.except", "1 to 8")]
    [InlineData("""{"version":1,"answer":"plan","steps":[{"skill":"clear","object":{"except":"the red cube"}}]}""", "$.steps[0].object.except", "object")]
    [InlineData("""{"version":1,"answer":"plan","steps":[{"skill":"clear","object":{"except":[{},{"kind":7}]}}]}""", "$.steps[0].object.except[1].kind", "string")]
    [InlineData("""[1,2]""", "$", "object")]
    [InlineData("""{"version":1""", "$", "JSON")]
    public void A_fault_names_the_place_and_the_fix(string json, string path, string fix)
    {
        PlanReading reading = PlanReader.Read(json);
        Assert.False(reading.IsValid);
        Assert.Contains(reading.Faults, f => f.Path == path && f.Fix.Contains(fix, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"kind":"cube","colour":"red"}""", null)]
    [InlineData("""[{"kind":"cube","colour":"red"}]""", """{"kind":"cube","colour":"red"}""")]
    [InlineData("""[{"kind":"cube"},{"quantifier":"all","where":{"relation":"on","to":{"kind":"tray"}}}]""", null)]
    [InlineData("""[{},{},{},{},{},{},{},{"colour":"red"}]""", null)]
    public void One_thing_left_out_is_written_as_it_always_was_and_several_as_a_list(string except, string? written)
    {
        string json = $$$"""{"version":1,"answer":"plan","steps":[{"skill":"clear","object":{"quantifier":"all","except":{{{except}}}}}]}""";
        PlannerAnswer answer = PlanReader.Read(json).Answer!;
        Assert.Equal(json.Replace(except, written ?? except, StringComparison.Ordinal), PlanWriter.Write(answer));
        Assert.Equal(Cleared(answer), Cleared(PlanReader.Read(json).Answer!));
        Assert.NotEqual(Cleared(answer), Cleared(answer)! with { Except = [.. Cleared(answer)!.Except, ReferringExpression.Of("red", "ball")] });
    }

    [Fact]
    public void Deep_long_doubled_and_broken_documents_are_refused_without_an_exception()
    {
        string deep = string.Concat(Enumerable.Repeat("""{"except":""", 5000)) + "{}" + new string('}', 5000);
        Assert.False(PlanReader.Read(deep).IsValid);
        Assert.False(PlanReader.Read(new string('[', 60_000)).IsValid);
        Assert.False(PlanReader.Read(new byte[10 << 20]).IsValid);
        Assert.False(PlanReader.Read(new string('a', 10 << 20)).IsValid);
        Assert.False(PlanReader.Read("""{"version":1,"version":1,"answer":"plan","steps":[{"skill":"gather","object":{}}]}""").IsValid);
        Assert.False(PlanReader.Read("""{"version":1,"answer":"plan","steps":[{"skill":"gather","object":{"kind":"\ud800"}}]}""").IsValid);
        Assert.False(PlanReader.Read("""{"version":1,"answer":"plan","steps":[{"skill":"gather","object":{"\ud800":1}}]}""").IsValid);
        Assert.False(PlanReader.Read(new byte[] { 0xff, 0xfe, 0x7b }).IsValid);
        Assert.False(PlanReader.Read("").IsValid);
    }

    [Fact]
    public void Faults_stop_being_listed_at_the_limit()
    {
        string steps = string.Join(',', Enumerable.Repeat("""{"skill":"put","a":1,"b":2,"c":3,"d":4,"e":5}""", 12));
        Assert.Equal(PlanLimits.MaxFaults, PlanReader.Read($$"""{"version":1,"answer":"plan","steps":[{{steps}}]}""").Faults.Count);
    }

    private static ReferringExpression? Cleared(PlannerAnswer answer) => ((PlanAnswer)answer).Steps[0].Object;

    [Fact]
    public void Random_damage_never_throws()
    {
        var sampler = new PlanSampler(5);
        var random = new Random(5);
        for (int i = 0; i < 3000; i++)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(PlanWriter.Write(sampler.Answer()));
            for (int k = random.Next(1, 4); k > 0; k--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            int length = random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length;
            PlanReading reading = PlanReader.Read(bytes.AsMemory(0, length));
            Assert.Equal(reading.IsValid, reading.Faults.Count == 0);
        }
    }
}
