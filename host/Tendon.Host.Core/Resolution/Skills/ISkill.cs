using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>One skill of the plan language as pure rules over seen scenes.</summary>
internal interface ISkill
{
    /// <summary>What the words mean in the scene in which the step begins.</summary>
    StepStart Begin(PlanStep step, Scene scene);

    /// <summary>What is still to be done in the scene of the moment.</summary>
    /// <param name="progress">What the step means and what was done.</param>
    /// <param name="scene">A later scene with the ids of <see cref="StepProgress.Start"/>.</param>
    StepResolution Next(StepProgress progress, Scene scene);
}
