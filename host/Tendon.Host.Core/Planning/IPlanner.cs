using Tendon.Host.Core.PlanLanguage;

namespace Tendon.Host.Core.Planning;

/// <summary>Turns words and a picture into a plan, a question or a refusal. The shipped models, larger ones and remote ones all stand behind it.</summary>
public interface IPlanner
{
    /// <summary>Never throws for bad words or a bad picture: those become a <see cref="RefusalAnswer"/>.</summary>
    ValueTask<PlannerAnswer> Plan(PlannerRequest request, CancellationToken cancellation);
}
