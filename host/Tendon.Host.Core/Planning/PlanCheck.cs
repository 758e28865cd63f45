using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Planning;

/// <summary>Looks through a whole plan before anything moves.</summary>
public static class PlanCheck
{
    /// <summary>The plan itself when it can be begun, else the question or refusal of the first step that cannot be. Later steps are
    /// only checked for what the steps before them cannot change.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="scene">What was seen; null where nothing was.</param>
    /// <param name="reach">Where the arm takes and puts things; the SO-101's where none is given.</param>
    public static PlannerAnswer Before(PlanAnswer plan, Scene? scene, TableReach? reach = null)
    {
        foreach (PlanStep step in plan.Steps)
        {
            if (!StepResolver.CanDo(step.Skill))
                return new RefusalAnswer(RefusalReason.SkillNotAvailable) { Skill = step.Skill, Confidence = plan.Confidence };
        }
        scene = scene is null ? null : SecondSight.Of(scene, plan.Steps);
        bool foreseen = true;
        for (int i = 0; i < plan.Steps.Count && scene is not null; i++)
        {
            StepResolution resolution = StepResolver.Resolve(plan.Steps[i], scene, reach);
            // Each step is looked at in the scene that the steps before it leave when all goes well.
            scene = resolution.Moves.Aggregate(scene, SceneForecast.After);
            PlannerAnswer? answer = resolution.Answer;
            if (answer is null)
                continue;
            if (i > 0 && MayChange(answer, plan.Steps[i], foreseen))
            {
                foreseen = false;
                continue;
            }
            return answer is QuestionAnswer question
                ? question with { Pending = plan.Steps, Confidence = plan.Confidence }
                : answer with { Confidence = plan.Confidence };
        }
        return plan;
    }

    // Who stands on what is foreseen; which spots will be free and what will be leftmost is not.
    private static bool MayChange(PlannerAnswer answer, PlanStep step, bool foreseen) =>
        answer is RefusalAnswer { Reason: RefusalReason.NoFreeSpot or RefusalReason.PushBlocked or RefusalReason.OutOfReach }
        || (!foreseen && answer is RefusalAnswer { Reason: RefusalReason.Covered or RefusalReason.TargetFull })
        || step.Levels.Concat(step.Also).Any(e => e.Where is not null || e.Pick != Pick.None)
        || step.Object is { Where: not null } or { Pick: not Pick.None } || step.Target is { Where: not null } or { Pick: not Pick.None };
}
