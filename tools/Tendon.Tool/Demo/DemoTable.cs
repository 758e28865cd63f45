using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Planning.Language;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Demo;

/// <summary>Sets the demo's table: it holds what the instruction names, and a few other things.</summary>
internal static class DemoTable
{
    private const string Default = "large blue bowl, small red cube, large green cube, small yellow ball";
    private const float ShadowM = 0.005f;
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
            IEnumerable<(ReferringExpression? Named, bool IsContainer)> all =
            [
                (step.Target, step.Skill is Skill.Put or Skill.Sort), .. (step.Object?.Except ?? []).Select(e => ((ReferringExpression?)e, false)), (step.Object, false), .. step.Levels.Select(l => ((ReferringExpression?)l, false)),
            ];
            // What has its colour named comes first, the rest then differs from it.
            foreach ((ReferringExpression? named, bool container) in all.OrderBy(pair => pair.Named?.Colour is null))
                Add(parts, named, container, AtLeast(step));
            if (step.Skill == Skill.Clear)
                parts.Add($"large {Unused(parts)} {TableKinds.Tray}");
            if (step is { Skill: Skill.Sort, By: SortKey.Colour, Target: null } && step.Object?.Kind is { } kind && TableKinds.IsMovable(kind))
                parts.AddRange([.. parts.Where(p => p.EndsWith(kind, StringComparison.Ordinal)).Select(p => $"{p[..^kind.Length]}{(kind == TableKinds.Ball ? TableKinds.Bowl : TableKinds.Plate)}")]);
        }
        if (parts.Count == 0)
            return Default;
        AddBystanders(parts);
        return string.Join(", ", parts.Distinct());
    }

    /// <summary>Whether something lies close behind a bowl or something tall, as the camera sees the table from the front.</summary>
    internal static bool HidesSomething(TableSnapshot table) => table.Objects.Any(hidden => table.Objects.Any(front =>
        front.Id != hidden.Id && front.HeightM > 0.6f * hidden.HeightM
        && front.Position.Z < front.HeightM
        && front.Position.X - hidden.Position.X is > 0.02f and var awayM && awayM < ((front.WidthM + hidden.WidthM) / 2) + (1.5f * front.HeightM)
        && Math.Abs(front.Position.Y - hidden.Position.Y) < ((front.WidthM + hidden.WidthM) / 2) + ShadowM));

    // Things that no words of the instruction fit, so that it stays as clear as it was said.
    private static void AddBystanders(List<string> parts)
    {
        string[] kinds = [.. Movable.Where(kind => !parts.Exists(p => p.EndsWith(kind, StringComparison.Ordinal)))];
        for (int i = 0; i < Math.Min(2, kinds.Length * 2); i++)
            parts.Add($"{Unused(parts)} {kinds[i % kinds.Length]}");
    }

    private static string Unused(List<string> parts) =>
        Spare.FirstOrDefault(colour => !parts.Exists(p => p.Contains(colour, StringComparison.Ordinal))) ?? Spare[0];

    // As many as the job needs to be one.
    private static int AtLeast(PlanStep step) => step.Skill is Skill.Gather or Skill.Spread or Skill.Clear ? 3 : 1;

    private static void Add(List<string> parts, ReferringExpression? named, bool container, int atLeast)
    {
        string kind = named?.Kind ?? (container ? TableKinds.Bowl : TableKinds.Cube);
        if (named is null || !TableKinds.Known.Contains(kind) || (named.Colour is { } colour && !TableKinds.KnownColours.Contains(colour)))
            return;
        string size = named.Size is { } said ? said + " " : TableKinds.IsContainer(kind) ? "large " : "";
        int count = named.Quantifier switch { Quantifier.All => Math.Max(2, named.Colour is null ? atLeast : 2), Quantifier.Count => Math.Min(named.Count, 4), _ => 1 };
        // "The leftmost cube" is one among several.
        if (named.Pick != Pick.None)
            count = Math.Max(3, named.Ordinal);
        if (named.Where is { Relation: Relation.In or Relation.On, To: { Kind: { } holder } to } && TableKinds.IsContainer(holder) && !TableKinds.IsContainer(kind))
        {
            string bowl = $"large {to.Colour ?? Unused(parts)} {holder}";
            parts.Add(bowl);
            parts.Add($"small {named.Colour ?? Unused(parts)} {kind} in {bowl}");
            return;
        }
        for (int i = 0; i < count; i++)
        {
            string shade = named.Colour ?? Unused(parts);
            // Two of one colour and kind differ in size, so that they are told apart.
            bool bySize = (named.Colour is not null && count > 1) || named.Pick is Pick.Largest or Pick.Smallest;
            bool large = named.Pick switch { Pick.Largest => i == 0, Pick.Smallest => i > 0, _ => i % 2 == 1 };
            string own = !bySize || named.Size is not null ? size : large ? "large " : "small ";
            parts.Add($"{own}{shade} {kind}");
        }
    }
}
