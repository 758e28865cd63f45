using System.Text.RegularExpressions;
using Tendon.Tool.Evaluation.Episodes;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>The taxonomy's names in files: "not seen", "wrong object", …</summary>
public static partial class FailureNames
{
    private static readonly Dictionary<FailureKind, string> Names =
        Enum.GetValues<FailureKind>().ToDictionary(k => k, k => k == FailureKind.None ? "" : Capital().Replace(k.ToString(), " $0").Trim().ToLowerInvariant());

    /// <summary>The name; empty for none.</summary>
    public static string Of(FailureKind kind) => Names[kind];

    /// <summary>The kind of a name; none for one that is unknown.</summary>
    public static FailureKind Read(string name) => Names.FirstOrDefault(n => n.Value == name).Key;

    /// <summary>The key of its words in the text resources.</summary>
    public static string Key(FailureKind kind) => "failure." + Of(kind).Replace(' ', '-');

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
