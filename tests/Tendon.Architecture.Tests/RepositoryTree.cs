using System.Runtime.CompilerServices;

namespace Tendon.Architecture.Tests;

/// <summary>The source tree that these tests were compiled from.</summary>
public static class RepositoryTree
{
    private static readonly string[] s_outputs = ["bin", "obj", "node_modules", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../.."));

    /// <summary>Folders of product code; tests are not among them.</summary>
    public static IReadOnlyList<string> ProductFolders { get; } = ["shared-contracts", "firmware", "host", "tools"];

    /// <summary>Paths relative to the root, with '/', without outputs and hidden folders.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> ProductSources =>
        Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && ProductFolders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)));

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder)) yield return file;
        foreach (string inner in Directory.EnumerateDirectories(folder))
        {
            string name = Path.GetFileName(inner);
            if (s_outputs.Contains(name) || (name.StartsWith('.') && name != ".ci")) continue;
            foreach (string file in Walk(inner)) yield return file;
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
