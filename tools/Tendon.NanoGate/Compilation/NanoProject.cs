namespace Tendon.NanoGate.Compilation;

/// <summary>Sources that must run on the device, with the device assemblies they may use.</summary>
/// <param name="Name">Assembly name.</param>
/// <param name="Sources">File name and text.</param>
/// <param name="References">Device assemblies; mscorlib is always among them.</param>
public sealed record NanoProject(string Name, IReadOnlyList<(string Path, string Text)> Sources, IReadOnlyList<string> References)
{
    /// <summary>Every C# file under the folder, without build outputs; paths are shown relative to <paramref name="root"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist or holds no C# file.</exception>
    public static NanoProject FromFolder(string root, string folder, params string[] references)
    {
        string path = Path.Combine(root, folder);
        if (!Directory.Exists(path)) throw new DirectoryNotFoundException($"No folder '{folder}' under {root}.");
        var sources = new List<(string, string)>();
        foreach (string file in Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string relative = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (!relative.Contains("/bin/", StringComparison.Ordinal) && !relative.Contains("/obj/", StringComparison.Ordinal))
                sources.Add((relative, File.ReadAllText(file)));
        }

        return new NanoProject(Path.GetFileName(folder), sources, references);
    }
}
