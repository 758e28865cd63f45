using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Evaluation.Goals;
using Tendon.Tool.Evaluation.Suites;
using Tendon.Tool.Evaluation.Worlds;
using Tendon.Workbench.Arm;

namespace Tendon.Tool.Evaluation.Perturbations;

/// <summary>Draws an episode's world and words as its condition wants them.</summary>
public static class PerturbedEpisode
{
    /// <summary>The world and the words.</summary>
    /// <param name="task">The episode.</param>
    /// <param name="arm">Whose reach things lie in; the SO-101 when none is given.</param>
    /// <exception cref="InvalidOperationException">The line allows no world, which a check of the suite would have said.</exception>
    public static (EpisodeWorld World, string Instruction) Of(EpisodeTask task, ArmDescription? arm = null)
    {
        if (!WorldDraw.TryDraw(task.Case, task.Seed, out EpisodeWorld? world, out SuiteFault? fault, arm))
            throw new InvalidOperationException($"line {fault!.Line} of the suite allows no world ({fault.Key}: {string.Join(' ', fault.Details)})");
        return task.Perturbation.Kind switch
        {
            PerturbationKind.NoLanguage => (Still(world!, Goal.StayAsItIs), EmptyWords.NoLanguage(task.Case.Language, task.Seed)),
            PerturbationKind.Garbage => (Still(world!, Goal.StayAsItIs), EmptyWords.Garbage(task.Case.Language, task.Seed)),
            PerturbationKind.SwappedColours => (SwappedColours.Of(world!, task.Seed), task.Case.Instruction),
            PerturbationKind.BlackFrames => (Still(world!, Goal.Decline), task.Case.Instruction),
            _ => (world!, task.Case.Instruction),
        };
    }

    private static EpisodeWorld Still(EpisodeWorld world, Goal goal) => world with { Goal = new ResolvedGoal(goal, []) };
}
