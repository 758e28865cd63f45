namespace Tendon.Host.Core.PlanLanguage;

/// <summary>Reads one step; each skill has its own fields.</summary>
internal static class StepReader
{
    public static PlanStep Read(JsonNode node)
    {
        if (!node.IsObject())
            return new PlanStep { Skill = Skill.None };
        if (node.Get("skill") is not { } skillNode)
        {
            node.Fault("skill is missing", $"say one of {string.Join(", ", WireNames<Skill>.All)}");
            return new PlanStep { Skill = Skill.None };
        }
        Skill skill = skillNode.Enum<Skill>();
        if (skill == Skill.None)
            return new PlanStep { Skill = Skill.None };
        StepFields fields = StepFields.Of(skill);
        node.OnlyFields(fields.All, fields.Required);
        return new PlanStep
        {
            Skill = skill,
            Object = Reference(node, "object"),
            Target = Reference(node, "target"),
            Relation = RelationOf(node.Get("relation"), skill),
            Distance = node.Get("distance")?.Enum<Distance>() ?? default,
            Zone = node.Get("zone")?.Enum<Zone>() ?? default,
            Direction = node.Get("direction")?.Enum<PushDirection>() ?? default,
            By = node.Get("by")?.Enum<SortKey>() ?? default,
            Also = node.Get("also")?.Items(1, PlanLimits.MaxLevels).Select(i => ReferenceReader.Read(i, PlanLimits.MaxNesting)).ToList() ?? [],
            Levels = node.Get("levels")?.Items(PlanLimits.MinLevels, PlanLimits.MaxLevels)
                .Select(i => ReferenceReader.Read(i, PlanLimits.MaxNesting)).ToList() ?? [],
        };
    }

    private static Relation RelationOf(JsonNode? node, Skill skill)
    {
        if (node is null)
            return Relation.None;
        string? name = skill == Skill.Put
            ? node.OneOf(WireNames<Relation>.Of(Relation.In), WireNames<Relation>.Of(Relation.On))
            : node.OneOf([.. StepFields.Sides.Select(WireNames<Relation>.Of)]);
        return name is not null && WireNames<Relation>.TryParse(name, out Relation relation) ? relation : Relation.None;
    }

    private static ReferringExpression? Reference(JsonNode node, string name) =>
        node.Get(name) is { } value ? ReferenceReader.Read(value, PlanLimits.MaxNesting) : null;
}
