using System.Xml.Linq;

namespace Tendon.Architecture.Tests;

/// <summary>What a project file refers to.</summary>
public sealed record ProjectFile(string Path, string Name, IReadOnlyList<string> ProjectReferences, IReadOnlyList<string> ForeignSources)
{
    // What lies under tools/setup asks the package feed questions; it is never part of the product.
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. RepositoryTree.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) && !path.StartsWith("tools/setup/", StringComparison.Ordinal)).Select(Read)];

    private static ProjectFile Read(string path)
    {
        XElement root = XDocument.Parse(RepositoryTree.Text(path)).Root!;
        return new ProjectFile(
            path,
            System.IO.Path.GetFileNameWithoutExtension(path),
            [.. root.Descendants("ProjectReference").Select(e => System.IO.Path.GetFileNameWithoutExtension(((string)e.Attribute("Include")!).Replace('\\', '/')))],
            [.. root.Descendants("Compile").Select(e => (string?)e.Attribute("Include") ?? "").Where(include => include.Contains("..", StringComparison.Ordinal))]);
    }
}
