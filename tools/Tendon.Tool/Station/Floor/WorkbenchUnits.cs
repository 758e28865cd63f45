using Tendon.Station.Stages;
using Tendon.Station.Units;
using Tendon.Workbench.Defects;

namespace Tendon.Tool.Station.Floor;

/// <summary>The emulated units of a run. Who finds defects gets ports; what was planted is asked for after the run, by whoever compares.</summary>
internal sealed class WorkbenchUnits(StationRequest request, IOperator hands)
{
    private const ulong SeedStride = 1_000_003;

    /// <summary>A unit, as it comes to the station.</summary>
    internal StageContext Open(int number, CancellationToken cancellation) =>
        new(IdOf(number), "", request.Arm, new EmulatedUnitPort(new EmulatedUnit(PlanOf(number))), hands) { Cancellation = cancellation };

    /// <summary>Name of a unit, which does not tell what it is.</summary>
    internal string IdOf(int number) => FormattableString.Invariant($"wb{request.Seed}-{number:0000}");

    /// <summary>Codes of what was planted, in ordinal order.</summary>
    internal IReadOnlyList<string> PlantedIn(int number) => [.. PlanOf(number).Planted.Select(p => p.Defect.Code()).Distinct().Order(StringComparer.Ordinal)];

    private UnitPlan PlanOf(int number)
    {
        ulong seed = (request.Seed!.Value * SeedStride) + (ulong)number;
        return request.PlantsDefects ? UnitPlan.Draw(seed) : UnitPlan.Healthy(seed);
    }
}
