using Tendon.Wiring.Sheets;

namespace Tendon.Wiring.Tests.Sheets;

public class DrawingSetTests
{
    private static readonly string s_folder = Path.Combine(RepositoryFolder.Root, "hardware", "wiring");

    [Fact]
    public void The_drawings_in_the_repository_are_the_ones_that_the_data_give()
    {
        IReadOnlyDictionary<string, string> drawings = DrawingSet.All(RepositoryFolder.Root);
        Assert.Equal(drawings.Keys, Directory.EnumerateFiles(s_folder, "*.svg").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        foreach ((string name, string svg) in drawings)
            Assert.True(svg == File.ReadAllText(Path.Combine(s_folder, name)).ReplaceLineEndings("\n"), $"{name} is out of date: run `make wiring`");
    }

    [Fact]
    public void The_same_data_give_the_same_bytes() => Assert.Equal(DrawingSet.All(RepositoryFolder.Root), DrawingSet.All(RepositoryFolder.Root));
}
