using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution.Skills;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>
/// Grounds a step of a plan in the seen scene, by rule and never by guess: what is missing, ambiguous or impossible comes back as a
/// question or a refusal. The words are given their meaning once, in the scene the step begins in; what is left to do is found anew
/// after every look. The same step and scenes give the same result.
/// </summary>
public static class StepResolver
{
    private static readonly PutSkill Put = new();
    private static readonly TowerSkill Tower = new();
    private static readonly Dictionary<Skill, ISkill> Skills = new()
    {
        [Skill.Put] = Put,
        [Skill.Stack] = Put,
        [Skill.MoveBeside] = new BesideSkill(),
        [Skill.MoveToZone] = new ZoneSkill(),
        [Skill.Push] = new PushSkill(),
        [Skill.Swap] = new SwapSkill(),
        [Skill.Gather] = new GatherSkill(),
        [Skill.Spread] = new SpreadSkill(),
        [Skill.Clear] = new ClearSkill(),
        [Skill.Tower] = Tower,
        [Skill.Sort] = new SortSkill(),
    };

    /// <summary>The skills that can be grounded; others are refused as not available yet.</summary>
    public static bool CanDo(Skill skill) => Skills.ContainsKey(skill);

    /// <summary>What the step means in the scene in which it begins.</summary>
    /// <param name="step">The step.</param>
    /// <param name="scene">The settled scene.</param>
    /// <param name="reach">Where the arm takes and puts things; the SO-101's where none is given.</param>
    public static StepStart Begin(PlanStep step, Scene scene, TableReach? reach = null)
    {
        if (!IsWhole(step))
            return new(null, new RefusalAnswer(RefusalReason.SkillNotAvailable) { Skill = step.Skill });
        StepStart start = SkillOf(step, scene).Begin(step, scene);
        return reach is null || start.Progress is null ? start : start with { Progress = start.Progress with { Reach = reach } };
    }

    /// <summary>What is still to be done.</summary>
    /// <param name="progress">From <see cref="Begin"/>, carried on from look to look.</param>
    /// <param name="scene">The settled scene of the moment, with ids followed from <see cref="StepProgress.Start"/>.</param>
    public static StepResolution Next(StepProgress progress, Scene scene) => SkillOf(progress.Step, progress.Start).Next(progress, scene);

    /// <summary>What the step would do in this scene.</summary>
    /// <param name="step">The step.</param>
    /// <param name="scene">The settled scene.</param>
    /// <param name="reach">See <see cref="Begin"/>.</param>
    public static StepResolution Resolve(PlanStep step, Scene scene, TableReach? reach = null)
    {
        StepStart start = Begin(step, scene, reach);
        return start.Progress is { } progress ? Next(progress, scene) : new StepResolution([], start.Answer);
    }

    private static bool IsWhole(PlanStep step) => CanDo(step.Skill) && step.Skill switch
    {
        Skill.Put or Skill.Stack or Skill.MoveBeside or Skill.Swap => step is { Object: not null, Target: not null },
        Skill.Tower => step.Levels.Count >= PlanLimits.MinLevels,
        _ => step.Object is not null,
    };

    // Several cubes stacked on one make a tower.
    private static ISkill SkillOf(PlanStep step, Scene scene) =>
        step is { Skill: Skill.Stack, Object: { Quantifier: Quantifier.All or Quantifier.Count } many } && ReferenceGrounding.Candidates(many, scene).Count > 1
            ? Tower
            : Skills[step.Skill];
}
