using Tendon.Tool.Evaluation.Perturbations;
using Tendon.Tool.Evaluation.Suites;
using Tendon.Tool.Evaluation.Worlds;

namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>One episode to run.</summary>
/// <param name="Case">The suite's line.</param>
/// <param name="Episode">0-based number among the line's episodes.</param>
/// <param name="RunSeed">The run's seed.</param>
/// <param name="Perturbation">The condition.</param>
public sealed record EpisodeTask(SuiteCase Case, int Episode, ulong RunSeed, Perturbation Perturbation)
{
    /// <summary>The episode's own seed; the condition and the planner do not change it, so that episodes can be compared in pairs.</summary>
    public ulong Seed { get; } = EpisodeSeed.Of(RunSeed, Case.Id, Episode);
}
