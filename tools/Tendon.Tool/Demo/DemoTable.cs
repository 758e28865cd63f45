using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Planning.Language;

namespace Tendon.Tool.Demo;

/// <summary>Sets the demo's table: it holds what the instruction names, and a few other things.</summary>
internal static class DemoTable
{
    private const string Default = "large blue bowl, small red cube, large green cube, small yellow ball";
    private static readonly string[] Spare = ["green", "yellow", "purple", "cyan", "orange", "blue", "red", "pink"];
    private static readonly string[] Movable = [TableKinds.Ball, TableKinds.Cylinder, TableKinds.Cube];

    /// <summary>The scene as text.</summary>
    internal static string For(string instruction, OnnxInstructionReader reader)
    {
        if (reader.Read(instruction).Answer is not PlanAnswer plan)
            return Default;
        var parts = new List<string>();
        foreach (PlanStep step in plan.Steps)
        {
            // What has its colour named comes first, the rest then differs from it.
            foreach ((ReferringExpression? named, bool container) in new[] { (step.Target, step.Skill != Skill.Stack), (step.Object, false) }
                .OrderBy(pair => pair.Item1?.Colour is null))
                Add(parts, named, container);
        }
        if (parts.Count == 0)
            return Default;
        AddBystanders(parts);
        return string.Join(", ", parts.Distinct());
    }

    // Things that no words of the instruction fit, so that it stays as clear as it was said.
    private static void AddBystanders(List<string> parts)
    {
        string[] kinds = [.. Movable.Where(kind => !parts.Exists(p => p.EndsWith(kind, StringComparison.Ordinal)))];
        for (int i = 0; i < Math.Min(2, kinds.Length * 2); i++)
            parts.Add($"{Unused(parts)} {kinds[i % kinds.Length]}");
    }

    private static string Unused(List<string> parts) =>
        Spare.FirstOrDefault(colour => !parts.Exists(p => p.Contains(colour, StringComparison.Ordinal))) ?? Spare[0];

    private static void Add(List<string> parts, ReferringExpression? named, bool container)
    {
        string kind = named?.Kind ?? (container ? TableKinds.Bowl : TableKinds.Cube);
        if (named is null || !TableKinds.Known.Contains(kind) || (named.Colour is { } colour && !TableKinds.KnownColours.Contains(colour)))
            return;
        string size = named.Size is { } said ? said + " " : TableKinds.IsContainer(kind) ? "large " : "";
        int count = named.Quantifier switch { Quantifier.All => 2, Quantifier.Count => Math.Min(named.Count, 4), _ => 1 };
        for (int i = 0; i < count; i++)
        {
            string shade = named.Colour ?? Unused(parts);
            // Two of one colour and kind differ in size, so that they are told apart.
            string own = named.Colour is not null && count > 1 && named.Size is null ? (i % 2 == 0 ? "small " : "large ") : size;
            parts.Add($"{own}{shade} {kind}");
        }
    }
}
