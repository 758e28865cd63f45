using Tendon.Firmware.Control.Pulses;
using Tendon.Workbench;

namespace Tendon.Firmware.Pc.Buses;

/// <summary>The output enable line of a bench's pulse chip.</summary>
internal sealed class WorkbenchEnable(Bench bench) : IOutputEnablePort
{
    public void Set(bool enabled) => bench.OutputsEnabled = enabled;
}
