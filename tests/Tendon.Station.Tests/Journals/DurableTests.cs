using Tendon.Station.Journals;

namespace Tendon.Station.Tests.Journals;

public class DurableTests
{
    [Fact]
    public void A_file_replaces_the_one_before_and_leaves_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        string path = folder["a/report.json"];
        Durable.Write(path, "old and longer"u8);
        Durable.Write(path, "new"u8);
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder["a"]));
    }
}
