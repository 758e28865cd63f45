using System.Diagnostics;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Planning;

namespace Tendon.Tool.Evaluation;

/// <summary>Measures the planner in wall time, which virtual time does not see.</summary>
internal sealed class TimedPlanner(IPlanner inner) : IPlanner
{
    internal double ElapsedMs { get; private set; }

    public async ValueTask<PlannerAnswer> Plan(PlannerRequest request, CancellationToken cancellation)
    {
        long from = Stopwatch.GetTimestamp();
        PlannerAnswer answer = await inner.Plan(request, cancellation);
        ElapsedMs = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        return answer;
    }
}
