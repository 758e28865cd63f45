using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tendon.NanoGate.Compilation;

/// <summary>Reads the device's own project file (.nfproj), so that the gate compiles what the device's tool chain compiles.</summary>
public static class NanoProjectFile
{
    /// <summary>Sources and device assemblies of a project; paths are shown relative to <paramref name="root"/>.</summary>
    /// <exception cref="InvalidDataException">A pattern matches no file, or an assembly is taken from a package that packages.config does not name.</exception>
    public static NanoProject Read(string root, string path)
    {
        string file = Path.Combine(root, path), folder = Path.GetDirectoryName(file)!;
        XElement project = XDocument.Load(file).Root!;
        XNamespace msbuild = project.Name.Namespace;
        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (XElement compile in project.Descendants(msbuild + "Compile"))
        {
            string include = (string)compile.Attribute("Include")!;
            string[] excluded = ((string?)compile.Attribute("Exclude") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
            string[] found = [.. Expand(folder, include).Where(source => !excluded.Any(pattern => Matches(folder, pattern, source)))];
            if (found.Length == 0) throw new InvalidDataException($"{path}: '{include}' matches no file.");
            foreach (string source in found) sources[Path.GetRelativePath(root, source).Replace('\\', '/')] = source;
        }

        string[] references = [.. project.Descendants(msbuild + "Reference").Select(reference => Assembly(path, folder, reference, msbuild))];
        return new NanoProject(
            project.Descendants(msbuild + "AssemblyName").Single().Value,
            [.. sources.Select(source => (source.Key, File.ReadAllText(source.Value)))],
            [.. references.Where(name => name != "mscorlib")]);
    }

    private static string Assembly(string path, string folder, XElement reference, XNamespace msbuild)
    {
        string name = ((string)reference.Attribute("Include")!).Split(',')[0];
        string hint = reference.Element(msbuild + "HintPath")!.Value;
        bool named = XDocument.Load(Path.Combine(folder, "packages.config")).Root!.Elements("package")
            .Any(package => hint.Contains($@"packages\{package.Attribute("id")!.Value}.{package.Attribute("version")!.Value}\lib\{name}.dll", StringComparison.Ordinal));
        return named ? name : throw new InvalidDataException($"{path}: {name} comes from {hint}, but packages.config names no such package.");
    }

    private static IEnumerable<string> Expand(string folder, string include)
    {
        string pattern = include.Replace('\\', '/');
        int star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0) return File.Exists(Path.Combine(folder, pattern)) ? [Path.GetFullPath(Path.Combine(folder, pattern))] : [];
        string start = Path.GetFullPath(Path.Combine(folder, pattern[..(pattern.LastIndexOf('/', star) + 1)]));
        return Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories).Where(source => Matches(folder, include, source));
    }

    private static bool Matches(string folder, string pattern, string source)
    {
        string full = Path.GetFullPath(Path.Combine(folder, pattern.Replace('\\', '/'))).Replace('\\', '/');
        string expression = Regex.Escape(full).Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        return Regex.IsMatch(source.Replace('\\', '/'), $"^{expression}$");
    }
}
