using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Planning;

namespace Tendon.Tool.Rig;

/// <summary>Says one plan whatever it is asked: isolates motion and execution from reading.</summary>
public sealed class OraclePlanner(PlanAnswer plan) : IPlanner
{
    /// <inheritdoc/>
    public ValueTask<PlannerAnswer> Plan(PlannerRequest request, CancellationToken cancellation) => ValueTask.FromResult<PlannerAnswer>(plan);
}
