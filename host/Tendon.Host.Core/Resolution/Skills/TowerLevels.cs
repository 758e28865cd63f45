using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>Finds a different object for each level of a tower.</summary>
internal static class TowerLevels
{
    /// <summary>The levels, top first; or the question or refusal that the words leave.</summary>
    public static (IReadOnlyList<SceneObject> Levels, PlannerAnswer? Answer) Of(PlanStep step, Scene scene)
    {
        // "Stack all red cubes on the blue one" is a tower as well: the small ones come on top.
        List<ReferringExpression> words = step.Skill == Skill.Stack ? [step.Object!, step.Target!] : [.. step.Levels];
        var chosen = new List<SceneObject>?[words.Count];
        var taken = new HashSet<int>();
        // What fits only one thing speaks first: "a cube on the red cube".
        foreach (int i in Enumerable.Range(0, words.Count).OrderBy(i => words[i].Quantifier == Quantifier.One ? ReferenceGrounding.Candidates(words[i], scene).Count : int.MaxValue))
        {
            ReferringExpression e = words[i];
            IReadOnlyList<SceneObject> all = ReferenceGrounding.Candidates(e, scene);
            IReadOnlyList<SceneObject> left = [.. all.Where(o => !taken.Contains(o.Id))];
            if (left.Count == 0)
                return ([], all.Count == 0 ? ReferenceGrounding.Missing(e, scene) : new RefusalAnswer(RefusalReason.TooFew) { About = e, Number = all.Count });
            // "A red cube on the red cube": as many levels with the same words as there are such things leave no choice.
            bool enough = left.Count <= words.Where((w, k) => chosen[k] is null && w == e).Count();
            Grounding found = enough ? new([left[0]], null) : ReferenceGrounding.Chosen(e, step, left, scene, o => o.Kind == TableKinds.Cube);
            if (found.Answer is { } answer)
                return ([], answer);
            chosen[i] = [.. found.Objects.OrderBy(o => o.WidthM)];
            taken.UnionWith(found.Objects.Select(o => o.Id));
        }
        List<SceneObject> levels = [.. chosen.SelectMany(c => c!)];
        return levels.Count <= PlanLimits.MaxLevels ? (levels, null)
            : ([], new RefusalAnswer(RefusalReason.OutOfReach) { About = words[0] });
    }
}
