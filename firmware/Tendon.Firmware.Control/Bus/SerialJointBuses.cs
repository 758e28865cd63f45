using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Feetech;

namespace Tendon.Firmware.Control.Bus;

/// <summary>Chooses the driver of a serial servo bus.</summary>
public static class SerialJointBuses
{
    /// <summary>The joints of a configuration on a serial bus. Pulses and motors have other ports: their drivers are constructed by the board.</summary>
    public static IJointBus Create(ArmConfiguration configuration, IServoBusPort port)
    {
        return new StsJointBus(configuration, port);
    }
}
