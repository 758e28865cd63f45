using Tendon.Station.Stages;
using Tendon.Station.Units;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Station.Ports;

namespace Tendon.Tool.Station.Floor;

/// <summary>Real units, one after the other on each servo adapter, brought by a person.</summary>
/// <param name="context">The terminal.</param>
/// <param name="request">The run.</param>
/// <param name="ports">Servo adapters, one a slot.</param>
/// <param name="prefix">What the ids begin with.</param>
/// <param name="saysYes">Whether the units are there already and nobody is asked anything.</param>
internal sealed class PortUnits(ToolContext context, StationRequest request, IReadOnlyList<string> ports, string prefix, bool saysYes) : IUnitSupply
{
    private readonly PersonOperator _person = new(context, saysYes);

    public string IdOf(int number) => FormattableString.Invariant($"{prefix}{number:0000}");

    public OpenUnit? Open(int slot, int number, CancellationToken cancellation)
    {
        string id = IdOf(number);
        if (!_person.Confirm(context.Text.Format("station.bring", id, ports[slot])))
            return null;
        var port = SerialUnitPort.Open(ports[slot]);
        return new OpenUnit(new StageContext(id, "", request.Arm, port, _person) { Cancellation = cancellation }, port);
    }

    public IReadOnlyList<string> PlantedIn(int number) => [];
}
