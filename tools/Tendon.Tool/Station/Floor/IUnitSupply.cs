using Tendon.Station.Stages;
using Tendon.Tool.Station.Ports;

namespace Tendon.Tool.Station.Floor;

/// <summary>Where the units of a run come from.</summary>
internal interface IUnitSupply
{
    /// <summary>Id of a unit by its number, from 1.</summary>
    string IdOf(int number);

    /// <summary>Puts a unit on a slot; null when nobody brings one.</summary>
    OpenUnit? Open(int slot, int number, CancellationToken cancellation);

    /// <summary>Codes of what was planted in a unit, in ordinal order; for the comparison after the run.</summary>
    IReadOnlyList<string> PlantedIn(int number);
}
