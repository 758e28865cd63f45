using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>A skill that brings its objects, one after the other and upper ones first, each to a place of its own.</summary>
internal abstract class SpotSkill : ISkill
{
    public abstract StepStart Begin(PlanStep step, Scene scene);

    public StepResolution Next(StepProgress progress, Scene scene)
    {
        var moves = new List<GroundedMove>();
        foreach (int id in Objects(progress, scene).OrderByDescending(id => scene.Find(id)?.BaseZM ?? 0))
        {
            if (scene.Find(id) is not { } o)
            {
                if (progress.Settled.Contains(id))
                    continue;
                return Answered(ReferenceGrounding.Missing(Name(progress, id), scene));
            }
            if (IsDone(o, progress, scene))
                continue;
            if (SceneRelations.Contents(scene, o).Any())
                return Refused(RefusalReason.Covered, o, progress);
            (MoveGoal? goal, RefusalReason reason) = GoalFor(o, progress, scene);
            if (goal is null)
                return Refused(reason, o, progress);
            var move = new GroundedMove(o, goal);
            moves.Add(move);
            scene = SceneForecast.After(scene, move);
        }
        return new StepResolution(moves, null);
    }

    /// <summary>What the step is about, with what came to light after it began.</summary>
    protected virtual IEnumerable<int> Objects(StepProgress progress, Scene scene) =>
        progress.Meaning.Objects.Concat(ReferenceGrounding.LateComers(progress, scene));

    /// <summary>Whether the object is where the step wants it.</summary>
    protected abstract bool IsDone(SceneObject o, StepProgress progress, Scene scene);

    /// <summary>Where the object goes; or null and why it cannot go anywhere.</summary>
    protected abstract (MoveGoal? Goal, RefusalReason Reason) GoalFor(SceneObject o, StepProgress progress, Scene scene);

    protected static StepResolution Answered(PlannerAnswer answer) => new([], answer);

    protected static ReferringExpression Name(StepProgress progress, int id) =>
        progress.Start.Find(id) is { } known ? ReferenceGrounding.Named(known, progress.Step.Object) : progress.Step.Object ?? ReferringExpression.Anything;

    private static StepResolution Refused(RefusalReason reason, SceneObject o, StepProgress progress) =>
        Answered(new RefusalAnswer(reason) { About = ReferenceGrounding.Named(o, progress.Step.Object), Target = progress.Step.Target });
}
