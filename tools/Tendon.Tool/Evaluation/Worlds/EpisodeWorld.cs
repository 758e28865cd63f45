using Tendon.Tool.Evaluation.Goals;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Worlds;

/// <summary>The world of one episode.</summary>
/// <param name="Start">What lies where.</param>
/// <param name="Goal">The goal in this world.</param>
public sealed record EpisodeWorld(TableSnapshot Start, ResolvedGoal Goal);
