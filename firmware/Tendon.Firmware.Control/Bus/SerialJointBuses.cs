using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Dynamixel;
using Tendon.Firmware.Control.Feetech;
using Tendon.Firmware.Control.Hiwonder;

namespace Tendon.Firmware.Control.Bus;

/// <summary>Chooses the driver of a serial servo bus.</summary>
public static class SerialJointBuses
{
    /// <summary>The joints of a configuration on a serial bus. Pulses and motors have other ports: their drivers are constructed by the board.</summary>
    public static IJointBus Create(ArmConfiguration configuration, IServoBusPort port)
    {
        switch (configuration.BusFamily)
        {
            case BusFamily.FeetechScs:
                return new ScsJointBus(configuration, port);
            case BusFamily.HiwonderLx:
                return new LxJointBus(configuration, port);
            case BusFamily.Dynamixel:
                return new DxlJointBus(configuration, port);
            default:
                return new StsJointBus(configuration, port);
        }
    }
}
