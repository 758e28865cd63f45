using System.Text.RegularExpressions;

namespace Tendon.Wiring.Tests.Documents;

/// <summary>The documents under hardware/: nothing that they link to may be missing, and each has its twin in the other language.</summary>
public partial class LinkTests
{
    private static readonly string s_folder = Path.Combine(RepositoryFolder.Root, "hardware");

    private static string[] Documents => [.. Directory.EnumerateFiles(s_folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_link_leads_somewhere()
    {
        string[] dead = [.. from document in Documents
                            from link in Link().Matches(File.ReadAllText(document))
                            let target = link.Groups["to"].Value
                            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
                            where !Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, target))
                            select $"{Path.GetRelativePath(s_folder, document)}: {target}"];
        Assert.True(dead.Length == 0, string.Join("\n", dead));
    }

    [Fact]
    public void Every_document_has_its_twin_in_the_other_language()
    {
        string[] missing = [.. Documents.Select(Twin).Where(twin => !File.Exists(twin))];
        Assert.True(missing.Length == 0, string.Join("\n", missing));
    }

    private static string Twin(string document) => document.EndsWith(".zh.md", StringComparison.Ordinal)
        ? document[..^".zh.md".Length] + ".md"
        : document[..^".md".Length] + ".zh.md";

    [GeneratedRegex(@"\]\((?<to>[^)#]*)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
