using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Planning;

/// <summary>Looks through a whole plan before anything moves.</summary>
public static class PlanCheck
{
    /// <summary>The plan itself when it can be begun, else the question or refusal of the first step that cannot be. Later steps are
    /// only checked for what the steps before them cannot change.</summary>
    public static PlannerAnswer Before(PlanAnswer plan, Scene? scene)
    {
        foreach (PlanStep step in plan.Steps)
        {
            if (!StepResolver.CanDo(step.Skill))
                return new RefusalAnswer(RefusalReason.SkillNotAvailable) { Skill = step.Skill, Confidence = plan.Confidence };
        }
        for (int i = 0; i < plan.Steps.Count && scene is not null; i++)
        {
            PlannerAnswer? answer = StepResolver.Resolve(plan.Steps[i], scene).Answer;
            if (answer is null || (i > 0 && MayChange(answer, plan.Steps[i])))
                continue;
            return answer is QuestionAnswer question
                ? question with { Pending = plan.Steps, Confidence = plan.Confidence }
                : answer with { Confidence = plan.Confidence };
        }
        return plan;
    }

    private static bool MayChange(PlannerAnswer answer, PlanStep step) =>
        answer is RefusalAnswer { Reason: RefusalReason.Covered or RefusalReason.TargetFull }
        || step.Object is { Where: not null } or { Pick: not Pick.None } || step.Target is { Where: not null } or { Pick: not Pick.None };
}
