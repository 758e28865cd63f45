using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution.Layouts;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>A skill that arranges all its objects at once.</summary>
internal abstract class LayoutSkill : ISkill
{
    public abstract StepStart Begin(PlanStep step, Scene scene);

    public StepResolution Next(StepProgress progress, Scene scene)
    {
        var members = new List<SceneObject>();
        foreach (int id in progress.Meaning.Objects)
        {
            if (scene.Find(id) is not { } o)
                return new([], ReferenceGrounding.Missing(ReferenceGrounding.Named(progress.Start.Find(id)!, progress.Step.Object), scene));
            members.Add(o);
        }
        return Layout(progress, scene, members) is { } moves
            ? MoveOrder.Of(moves, scene, progress)
            : new([], new RefusalAnswer(RefusalReason.NoFreeSpot) { About = progress.Step.Object });
    }

    /// <summary>The moves in any order; empty when done; null where the table has no room for them.</summary>
    protected abstract IReadOnlyList<GroundedMove>? Layout(StepProgress progress, Scene scene, IReadOnlyList<SceneObject> members);

    private static Grounding EachNamed(PlanStep step, Scene scene, int least)
    {
        var objects = new List<SceneObject>();
        foreach (ReferringExpression e in step.Also.Prepend(step.Object!))
        {
            Grounding found = ReferenceGrounding.Movable(e, step, scene);
            if (found.Answer is not null)
                return found;
            objects.AddRange(found.Objects.Where(o => objects.TrueForAll(x => x.Id != o.Id)));
        }
        return objects.Count < least ? new([], new RefusalAnswer(RefusalReason.TooFew) { About = step.Object, Number = objects.Count }) : new(objects, null);
    }

    /// <summary>Begins with all objects meant.</summary>
    protected static StepStart BeginWithAll(PlanStep step, Scene scene, int least)
    {
        Grounding all = step.Also.Count == 0 ? ReferenceGrounding.Members(step.Object!, step, scene, least) : EachNamed(step, scene, least);
        return all.Answer is { } answer ? new(null, answer) : new(new StepProgress(step, scene, new([.. all.Objects.Select(o => o.Id)], [])), null);
    }
}
