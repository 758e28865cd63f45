using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution.Layouts;
using Tendon.Host.Core.Scenes;
using SortKey = Tendon.Host.Core.PlanLanguage.SortKey;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>Puts objects together by colour or kind: into containers where each group has one, else in groups on the table.</summary>
internal sealed class SortSkill : LayoutSkill
{
    public override StepStart Begin(PlanStep step, Scene scene)
    {
        StepStart all = BeginWithAll(step, scene, least: 1);
        if (all.Progress is not { } progress)
            return all;
        IEnumerable<SceneObject> objects = progress.Meaning.Objects.Select(id => scene.Find(id)!);
        string[] keys = [.. objects.GroupBy(o => KeyOf(o, step.By)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        (IReadOnlyList<int> containers, PlannerAnswer? answer) = step.Target is { } into
            ? Named(into, keys, step, scene, progress)
            : (step.By == SortKey.Colour ? SameColour(keys, scene.Objects) : null) is { } matching ? (matching, null) : ([], null);
        return answer is not null ? new(null, answer)
            : new(progress with { Meaning = progress.Meaning with { Keys = keys, Targets = containers } }, null);
    }

    protected override IReadOnlyList<GroundedMove>? Layout(StepProgress progress, Scene scene, IReadOnlyList<SceneObject> members)
    {
        StepMeaning meaning = progress.Meaning;
        if (meaning.Targets.Count > 0)
            return IntoContainers(progress, scene, members);
        IReadOnlyList<SceneObject>[] groups = [.. meaning.Keys.Select(k => (IReadOnlyList<SceneObject>)[.. members.Where(o => KeyOf(progress.Start.Find(o.Id)!, progress.Step.By) == k)])];
        var layout = new GroupLayout(progress, scene);
        foreach (double apart in SkillTolerances.GroupsApartM.SkipLast(progress.Settled.IsEmpty ? 1 : 0))
        {
            if (layout.Of(groups, apart) is { } moves)
                return moves;
        }
        return null;
    }

    private static IReadOnlyList<GroundedMove>? IntoContainers(StepProgress progress, Scene scene, IReadOnlyList<SceneObject> members)
    {
        var moves = new List<GroundedMove>();
        IEnumerable<SceneObject> late = ReferenceGrounding.LateComers(progress, scene).Select(id => scene.Find(id)!);
        foreach (SceneObject o in members.Concat(late).OrderByDescending(o => o.BaseZM))
        {
            int group = progress.Meaning.Keys.ToList().IndexOf(KeyOf(progress.Start.Find(o.Id) ?? o, progress.Step.By));
            if (group < 0)
                continue;
            if (scene.Find(progress.Meaning.Targets[group]) is not { } container || SceneRelations.Holds(Relation.On, o, container))
                continue;
            Scene then = moves.Aggregate(scene, SceneForecast.After);
            if (!Feasibility.HasRoom(o, container, then, []))
                return null;
            moves.Add(new GroundedMove(o, new OntoGoal(container.Kind == TableKinds.Plate ? Relation.On : Relation.In, container)));
        }
        return moves;
    }

    private static (IReadOnlyList<int> Containers, PlannerAnswer? Answer) Named(ReferringExpression into, string[] keys, PlanStep step, Scene scene, StepProgress progress)
    {
        IReadOnlyList<SceneObject> named = ReferenceMatcher.Match(into, scene, scene.Objects);
        if (named.Count == 0)
            return ([], ReferenceGrounding.Missing(into, scene));
        if (named.FirstOrDefault(o => !TableKinds.IsContainer(o.Kind)) is not null)
        {
            named = [.. named.Where(o => TableKinds.IsContainer(o.Kind))];
            if (named.Count == 0)
                return ([], new RefusalAnswer(RefusalReason.TargetCannotHold) { About = step.Object, Target = into });
        }
        if (step.By == SortKey.Colour && SameColour(keys, named) is { } matching)
            return (matching, null);
        if (step.By == SortKey.Colour && keys.FirstOrDefault(k => !named.Any(c => c.Colour == k)) is { } missing && named.Any(c => keys.Contains(c.Colour)))
            return ([], ReferenceGrounding.Missing(ReferringExpression.Of(missing, into.Kind ?? named[0].Kind), scene));
        if (named.Count < keys.Length)
            return ([], new RefusalAnswer(RefusalReason.TooFew) { About = into with { Quantifier = Quantifier.Count, Count = keys.Length }, Number = named.Count });
        // Any container for any group: the one that holds most of the group already, else from left to right.
        var left = named.ToList();
        var chosen = new List<int>();
        foreach (string key in keys)
        {
            SceneObject best = left.MaxBy(c => progress.Meaning.Objects.Select(id => scene.Find(id)!).Count(o => KeyOf(o, step.By) == key && SceneRelations.Holds(Relation.On, o, c)))!;
            left.Remove(best);
            chosen.Add(best.Id);
        }
        return (chosen, null);
    }

    // The widest container of each colour; null where one has none.
    private static IReadOnlyList<int>? SameColour(string[] keys, IEnumerable<SceneObject> among)
    {
        var containers = among.Where(o => TableKinds.IsContainer(o.Kind)).ToList();
        SceneObject?[] matching = [.. keys.Select(k => containers.Where(c => c.Colour == k).MaxBy(c => c.WidthM))];
        return matching.Contains(null) ? null : [.. matching.Select(c => c!.Id)];
    }

    private static string KeyOf(SceneObject o, SortKey by) => by == SortKey.Kind ? o.Kind : o.Colour;
}
