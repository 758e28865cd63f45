using Tendon.Tool.Evaluation.Worlds;
using Tendon.Workbench.Arm;

namespace Tendon.Tool.Evaluation.Suites;

/// <summary>Draws the worlds that a suite would be run in, and runs nothing.</summary>
public static class SuiteCheck
{
    /// <summary>The fault of the first world of each line that cannot be drawn.</summary>
    /// <param name="cases">The lines.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="episodes">Worlds a line.</param>
    /// <param name="arm">Whose reach things lie in; the SO-101 when none is given.</param>
    public static IReadOnlyList<SuiteFault> Worlds(IReadOnlyList<SuiteCase> cases, ulong seed, int episodes, ArmDescription? arm = null) =>
        [.. cases.AsParallel().AsOrdered().Select(one => FirstFault(one, seed, episodes, arm)).OfType<SuiteFault>()];

    private static SuiteFault? FirstFault(SuiteCase one, ulong seed, int episodes, ArmDescription? arm)
    {
        for (int k = 0; k < episodes; k++)
        {
            if (!WorldDraw.TryDraw(one, EpisodeSeed.Of(seed, one.Id, k), out _, out SuiteFault? fault, arm))
                return fault;
        }
        return null;
    }
}
