using Tendon.Firmware.Control.Bus;
using Tendon.Workbench.I2c;

namespace Tendon.Firmware.Pc.Tests.Families;

/// <summary>The firmware's end of a virtual I2C bus.</summary>
internal sealed class I2cPort(VirtualI2c bus) : II2cPort
{
    public bool Write(byte deviceAddress, byte[] data, int count) => bus.Write(deviceAddress, data.AsSpan(0, count));

    public bool WriteRead(byte deviceAddress, byte[] data, int count, byte[] answer, int answerCount) =>
        bus.WriteRead(deviceAddress, data.AsSpan(0, count), answer.AsSpan(0, answerCount));
}
