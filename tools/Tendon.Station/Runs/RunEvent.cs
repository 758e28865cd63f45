using Tendon.Station.Units;

namespace Tendon.Station.Runs;

/// <summary>What the board shows: a unit has come a step further.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Stage">The stage that it is in, or has ended.</param>
/// <param name="State">What happened.</param>
/// <param name="Joint">The joint that is worked on, empty for none.</param>
/// <param name="Share">Share of the stage that is done, 0…1.</param>
/// <param name="Findings">What a stage that has ended found.</param>
public sealed record RunEvent(string UnitId, string Stage, RunState State, string Joint, double Share, IReadOnlyList<Finding> Findings);
