using Tendon.Tool.Evaluation.Suites;

namespace Tendon.Tool.Tests.Evaluation.Suites;

public sealed class ShippedSuiteTests
{
    public static TheoryData<string> Suites => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Suites"), "*.tsv").Select(f => Path.GetFileName(f)).Order()];

    [Theory]
    [MemberData(nameof(Suites))]
    public void Every_shipped_suite_is_in_order_and_its_worlds_can_be_drawn(string name)
    {
        SuiteReading reading = SuiteReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Suites", name)));
        Assert.Empty(reading.Faults);
        Assert.NotEmpty(reading.Cases);
        Assert.Empty(SuiteCheck.Worlds(reading.Cases, seed: 5, episodes: 1));
    }
}
