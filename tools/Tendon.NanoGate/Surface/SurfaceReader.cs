using System.Text.RegularExpressions;

namespace Tendon.NanoGate.Surface;

/// <summary>Reads fact files. nano-api/README.md describes the lines.</summary>
public static partial class SurfaceReader
{
    private const string ResourcePrefix = "nano-api/";

    /// <summary>Every assembly whose facts are built into this program, by name.</summary>
    public static IReadOnlyDictionary<string, SurfaceAssembly> ReadAll()
    {
        var assemblies = new SortedDictionary<string, SurfaceAssembly>(StringComparer.Ordinal);
        foreach (string resource in typeof(SurfaceReader).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(typeof(SurfaceReader).Assembly.GetManifestResourceStream(resource)!);
            SurfaceAssembly assembly = Read(reader.ReadToEnd());
            assemblies.Add(assembly.Name, assembly);
        }

        return assemblies;
    }

    public static SurfaceAssembly Read(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        string[] title = lines[0].Split(' ');
        string[] references = lines[1]["# references ".Length..].Split(", ", StringSplitOptions.RemoveEmptyEntries);
        var types = new List<SurfaceType>();
        List<string>? members = null;
        foreach (string line in lines.Skip(2).Where(line => line.Length > 0))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                members?.Add(line[2..]);
                continue;
            }

            members = [];
            if (ReadHeader(line, members) is SurfaceType type) types.Add(type);
        }

        return new SurfaceAssembly(title[2], title[3], references, types);
    }

    /// <summary>Splits leading attribute groups from the rest; brackets within strings do not count.</summary>
    public static (string Attributes, string Declaration) SplitAttributes(string line)
    {
        int at = 0;
        while (at < line.Length && line[at] == '[')
        {
            bool inString = false;
            int depth = 0;
            do
            {
                char c = line[at++];
                if (c == '"') inString = !inString;
                else if (!inString) depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            }
            while (depth > 0);
            while (at < line.Length && line[at] == ' ') at++;
        }

        return (line[..at].TrimEnd(), line[at..]);
    }

    // Generic headers are left out: no member uses them, and a program that does crashes the device's loader.
    private static SurfaceType? ReadHeader(string line, List<string> members)
    {
        (string attributes, string rest) = SplitAttributes(line);
        Match match = Header().Match(rest);
        if (!match.Success) throw new FormatException($"Not a type header: {line}");
        string name = match.Groups["name"].Value;
        return rest.Contains('<', StringComparison.Ordinal)
            ? null
            : new SurfaceType(attributes, match.Groups["mods"].Value.Trim(), match.Groups["kind"].Value, name, match.Groups["bases"].Value, members);
    }

    [GeneratedRegex(@"^(?<mods>(?:(?:protected|static|abstract|sealed|readonly|ref) )*)(?<kind>class|struct|interface|enum|delegate) (?<name>[^ <]+)(?:<[^>]*>)?(?: : (?<bases>.*))?$")]
    private static partial Regex Header();
}
