namespace Tendon.Host.Core.PlanLanguage;

/// <summary>Which fields each skill takes.</summary>
internal sealed record StepFields(string[] Required, string[] All)
{
    public static readonly Relation[] Sides = [Relation.LeftOf, Relation.RightOf, Relation.InFrontOf, Relation.Behind, Relation.NextTo];

    private static readonly Dictionary<Skill, StepFields> BySkill = new()
    {
        [Skill.Put] = Fields(["object", "relation", "target"]),
        [Skill.Stack] = Fields(["object", "target"]),
        [Skill.MoveBeside] = Fields(["object", "relation", "target"], "distance"),
        [Skill.MoveToZone] = Fields(["object", "zone"]),
        [Skill.Push] = Fields(["object", "direction"]),
        [Skill.Swap] = Fields(["object", "target"]),
        [Skill.Gather] = Fields(["object"], "also"),
        [Skill.Spread] = Fields(["object"], "also"),
        [Skill.Clear] = Fields(["object"]),
        [Skill.Tower] = Fields(["levels"]),
        [Skill.Sort] = Fields(["object", "by"], "target"),
    };

    public static StepFields Of(Skill skill) => BySkill[skill];

    private static StepFields Fields(string[] required, params string[] optional)
    {
        string[] all = ["skill", .. required];
        return new(all, [.. all, .. optional]);
    }
}
