using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Tendon.NanoGate.Stubs;

/// <summary>Names of the fact files as C# names.</summary>
public static partial class CSharpNames
{
    private static readonly Dictionary<string, string> s_enumBases = new()
    {
        ["System.Byte"] = "byte",
        ["System.SByte"] = "sbyte",
        ["System.Int16"] = "short",
        ["System.UInt16"] = "ushort",
        ["System.Int32"] = "int",
        ["System.UInt32"] = "uint",
        ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong",
    };

    public static string EnumBase(string name) => s_enumBases[name];

    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None ? "@" + identifier : identifier;

    /// <summary>Puts <c>global::</c> before every full name outside strings: within nanoFramework.System, "System" means another namespace.</summary>
    public static string Qualify(string text)
    {
        string[] parts = text.Split('"');
        for (int i = 0; i < parts.Length; i += 2)
            parts[i] = FullName().Replace(parts[i].Replace("System.Void", "void", StringComparison.Ordinal), "global::$0");
        return string.Join('"', parts);
    }

    /// <summary>Parameters with keyword names escaped and types qualified.</summary>
    public static string Parameters(string text) => Qualify(ParameterName().Replace(text, match => " " + Escape(match.Groups[1].Value)));

    [GeneratedRegex(@"(?<![\w.:])(?:System|nanoFramework|Iot|Windows)(?:\.\w+)+")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<!=) (\w+)(?=,|$| = )")]
    private static partial Regex ParameterName();
}
