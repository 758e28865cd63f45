using Tendon.Firmware.Control.Bus;
using Tendon.Workbench.Serial;

namespace Tendon.Firmware.Pc.Tests.Families;

/// <summary>The firmware's end of a virtual line; can lose the wire.</summary>
internal sealed class LinePort(VirtualSerial line) : IServoBusPort
{
    public bool IsCut { get; set; }

    public int Write(byte[] buffer, int offset, int count)
    {
        if (!IsCut) line.Write(buffer.AsSpan(offset, count));
        return count;
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        int read = line.Read(buffer.AsSpan(offset, count));
        return IsCut ? 0 : read;
    }
}
