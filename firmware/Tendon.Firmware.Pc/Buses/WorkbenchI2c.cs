using Tendon.Firmware.Control.Bus;
using Tendon.Workbench.I2c;

namespace Tendon.Firmware.Pc.Buses;

/// <summary>The firmware's I2C bus on a bench's.</summary>
internal sealed class WorkbenchI2c(VirtualI2c bus) : II2cPort
{
    public bool Write(byte deviceAddress, byte[] data, int count) => bus.Write(deviceAddress, data.AsSpan(0, count));

    public bool WriteRead(byte deviceAddress, byte[] data, int count, byte[] answer, int answerCount) =>
        bus.WriteRead(deviceAddress, data.AsSpan(0, count), answer.AsSpan(0, answerCount));
}
