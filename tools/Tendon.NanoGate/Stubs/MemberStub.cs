using System.Text.RegularExpressions;
using Tendon.NanoGate.Surface;

namespace Tendon.NanoGate.Stubs;

/// <summary>One member line of a fact file as C# without a meaningful body.</summary>
public static partial class MemberStub
{
    private static readonly Dictionary<string, string> s_operators = new()
    {
        ["Addition"] = "+",
        ["Subtraction"] = "-",
        ["Multiply"] = "*",
        ["Division"] = "/",
        ["Modulus"] = "%",
        ["UnaryNegation"] = "-",
        ["UnaryPlus"] = "+",
        ["Equality"] = "==",
        ["Inequality"] = "!=",
        ["LessThan"] = "<",
        ["LessThanOrEqual"] = "<=",
        ["GreaterThan"] = ">",
        ["GreaterThanOrEqual"] = ">=",
        ["LogicalNot"] = "!",
        ["BitwiseAnd"] = "&",
        ["BitwiseOr"] = "|",
        ["ExclusiveOr"] = "^",
        ["OnesComplement"] = "~",
    };

    /// <summary>The member as C#; empty for what callers cannot see (finalizers).</summary>
    public static string Write(SurfaceType type, string line)
    {
        (string attributes, string member) = SurfaceReader.SplitAttributes(line);
        if (member.EndsWith(" Finalize()", StringComparison.Ordinal)) return "";
        if (member == "hidden fields value") return "private readonly int _hidden;";
        if (member == "hidden fields reference") return "private readonly object _hidden;";
        string prefix = attributes.Length == 0 ? "" : CSharpNames.Qualify(attributes) + " ";
        if (type.Kind == "interface" && member.StartsWith("public abstract ", StringComparison.Ordinal)) member = member["public abstract ".Length..];
        if (member.StartsWith("explicit ", StringComparison.Ordinal)) member = member["explicit ".Length..];
        return prefix + WriteBare(type, member);
    }

    private static string WriteBare(SurfaceType type, string member)
    {
        bool hasBody = type.Kind != "interface" && !Abstract().IsMatch(member);
        if (Field().Match(member) is { Success: true } field)
            return CSharpNames.Qualify(field.Groups[1].Value + " " + field.Groups[2].Value.Replace("volatile ", "", StringComparison.Ordinal)) + ";";
        if (Constructor().Match(member) is { Success: true } constructor)
            return $"{constructor.Groups[1].Value} {type.Name}({CSharpNames.Parameters(constructor.Groups[2].Value)}) {{ throw null; }}";
        if (member.Contains("event ", StringComparison.Ordinal))
            return CSharpNames.Qualify(member) + (hasBody ? " { add { } remove { } }" : ";");
        return member.EndsWith('}') ? Property(member, hasBody) : Method(type, member, hasBody);
    }

    private static string Property(string member, bool hasBody)
    {
        int open = member.LastIndexOf('{');
        string head = member[..open].Trim();
        string accessors = hasBody ? member[open..].Replace(";", " { throw null; }", StringComparison.Ordinal) : member[open..];
        Match indexer = Indexer().Match(head);
        if (!indexer.Success) return CSharpNames.Qualify(head) + " " + accessors;
        string name = indexer.Groups["name"].Value;
        string parameters = CSharpNames.Parameters(indexer.Groups["params"].Value);
        string owner = indexer.Groups["iface"].Value;
        string attribute = name == "Item" || owner.Length > 0 ? "" : $"[global::System.Runtime.CompilerServices.IndexerName(\"{name}\")] ";
        return $"{attribute}{CSharpNames.Qualify(indexer.Groups["head"].Value)} {CSharpNames.Qualify(owner)}this[{parameters}] {accessors}";
    }

    private static string Method(SurfaceType type, string member, bool hasBody)
    {
        int open = OpenParenthesis(member);
        string head = member[..open];
        string parameters = CSharpNames.Parameters(member[(open + 1)..^1]);
        string name = head[(head.LastIndexOf(' ') + 1)..];
        head = head[..head.LastIndexOf(' ')];
        if (name is "op_Implicit" or "op_Explicit")
        {
            int returned = head.LastIndexOf(' ');
            head = head[..returned] + (name == "op_Implicit" ? " implicit" : " explicit") + " operator";
            name = CSharpNames.Qualify(member[(returned + 1)..member.IndexOf(" op_", StringComparison.Ordinal)]);
        }
        else if (name.StartsWith("op_", StringComparison.Ordinal))
        {
            name = "operator " + s_operators[name[3..]];
        }
        else
        {
            name = name.Contains('.', StringComparison.Ordinal) ? CSharpNames.Qualify(name) : CSharpNames.Escape(name);
        }

        // A delegate's only line is its Invoke; the caller turns it into a declaration.
        return type.Kind == "delegate"
            ? $"{CSharpNames.Qualify(head)} {CSharpNames.Escape(type.Name)}({parameters});"
            : $"{CSharpNames.Qualify(head)} {name}({parameters}){(hasBody ? " { throw null; }" : ";")}";
    }

    // The last top-level parenthesis opens the parameters; attributes and literals inside them may hold others.
    private static int OpenParenthesis(string member)
    {
        int at = member.IndexOf('(', StringComparison.Ordinal);
        return at > 0 && member.EndsWith(')') ? at : throw new FormatException($"Not a method: {member}");
    }

    [GeneratedRegex(@"(^| )abstract ")]
    private static partial Regex Abstract();

    [GeneratedRegex(@"^(public|protected) field (.*)$")]
    private static partial Regex Field();

    [GeneratedRegex(@"^(public|protected) \.ctor\((.*)\)$")]
    private static partial Regex Constructor();

    [GeneratedRegex(@"^(?<head>.*) (?<iface>(?:\w+\.)*)(?<name>\w+)\[(?<params>.*\w)\]$")]
    private static partial Regex Indexer();
}
