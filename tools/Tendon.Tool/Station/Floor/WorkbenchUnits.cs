using Tendon.Station.Stages;
using Tendon.Station.Units;
using Tendon.Tool.Station.Ports;
using Tendon.Workbench.Defects;

namespace Tendon.Tool.Station.Floor;

/// <summary>The emulated units of a run. Who finds defects gets ports; what was planted is asked for after the run, by whoever compares.</summary>
/// <param name="request">The run.</param>
/// <param name="overTerminals">Whether they stand behind pseudo-terminals, in wall time.</param>
internal sealed class WorkbenchUnits(StationRequest request, bool overTerminals) : IUnitSupply
{
    private const ulong SeedStride = 1_000_003;

    /// <summary>A name that does not tell what the unit is.</summary>
    public string IdOf(int number) => FormattableString.Invariant($"wb{request.Seed}-{number:0000}");

    public OpenUnit Open(int slot, int number, CancellationToken cancellation)
    {
        if (overTerminals)
        {
            var served = new PtyUnit(PlanOf(number));
            var port = SerialUnitPort.Open(served.Device);
            return new OpenUnit(Context(number, port, cancellation), new Behind(port, served));
        }

        return new OpenUnit(Context(number, new EmulatedUnitPort(new EmulatedUnit(PlanOf(number))), cancellation), null);
    }

    public IReadOnlyList<string> PlantedIn(int number) => [.. PlanOf(number).Planted.Select(p => p.Defect.Code()).Distinct().Order(StringComparer.Ordinal)];

    internal UnitPlan PlanOf(int number)
    {
        ulong seed = (request.Seed!.Value * SeedStride) + (ulong)number;
        return request.PlantsDefects ? UnitPlan.Draw(seed) : UnitPlan.Healthy(seed);
    }

    private StageContext Context(int number, IUnitPort port, CancellationToken cancellation) =>
        new(IdOf(number), "", request.Arm, port, new Everyone()) { Cancellation = cancellation };

    private sealed class Everyone : IOperator
    {
        public bool Ask(OperatorRequest request) => true;
    }

    private sealed class Behind(IDisposable port, IDisposable terminal) : IDisposable
    {
        public void Dispose()
        {
            port.Dispose();
            terminal.Dispose();
        }
    }
}
