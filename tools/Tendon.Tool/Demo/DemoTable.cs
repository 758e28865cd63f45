using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Planning.Language;

namespace Tendon.Tool.Demo;

/// <summary>Sets the demo's table: it holds what the instruction names, and a few other things.</summary>
internal static class DemoTable
{
    private const string Default = "large blue bowl, small red cube, large green cube, small yellow ball";
    private static readonly string[] Spare = ["red", "green", "blue", "yellow", "orange", "purple"];

    /// <summary>The scene as text.</summary>
    internal static string For(string instruction, OnnxInstructionReader reader)
    {
        if (reader.Read(instruction).Answer is not PlanAnswer plan)
            return Default;
        var parts = new List<string>();
        foreach (PlanStep step in plan.Steps)
        {
            // What things are put on stands first: it takes the most room.
            Add(parts, step.Target, container: step.Skill != Skill.Stack);
            Add(parts, step.Object, container: false);
        }
        return parts.Count == 0 ? Default : string.Join(", ", parts.Distinct()) + ", +2";
    }

    private static void Add(List<string> parts, ReferringExpression? named, bool container)
    {
        string kind = named?.Kind ?? (container ? TableKinds.Bowl : TableKinds.Cube);
        if (named is null || !TableKinds.Known.Contains(kind) || (named.Colour is { } colour && !TableKinds.KnownColours.Contains(colour)))
            return;
        string size = named.Size is { } said ? said + " " : TableKinds.IsContainer(kind) ? "large " : "";
        int count = named.Quantifier switch { Quantifier.All => 2, Quantifier.Count => Math.Min(named.Count, 4), _ => 1 };
        for (int i = 0; i < count; i++)
        {
            string shade = named.Colour ?? Spare.First(c => !parts.Exists(p => p.EndsWith($"{c} {kind}", StringComparison.Ordinal)));
            // Two of one colour and kind differ in size, so that they are told apart.
            string own = named.Colour is not null && count > 1 && named.Size is null ? (i % 2 == 0 ? "small " : "large ") : size;
            parts.Add($"{own}{shade} {kind}");
        }
    }
}
