using Tendon.Station.Units;

namespace Tendon.Tool.Station.Floor;

/// <summary>What a run of the station is to do.</summary>
/// <param name="Arm">What the units are meant to be.</param>
/// <param name="Slots">Units side by side.</param>
/// <param name="Units">Units in all.</param>
/// <param name="Seed">Names the emulated units; null for real ones.</param>
/// <param name="PlantsDefects">Whether emulated units have defects.</param>
/// <param name="Output">Folder of the results.</param>
internal sealed record StationRequest(ArmProfile Arm, int Slots, int Units, ulong? Seed, bool PlantsDefects, string Output);
