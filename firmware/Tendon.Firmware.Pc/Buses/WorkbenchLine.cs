using Tendon.Firmware.Control.Bus;
using Tendon.Workbench.Serial;

namespace Tendon.Firmware.Pc.Buses;

/// <summary>The firmware's servo bus on a bench's serial line.</summary>
internal sealed class WorkbenchLine(VirtualSerial serial) : IServoBusPort
{
    public int Write(byte[] buffer, int offset, int count)
    {
        serial.Write(buffer.AsSpan(offset, count));
        return count;
    }

    public int Read(byte[] buffer, int offset, int count) => serial.Read(buffer.AsSpan(offset, count));
}
