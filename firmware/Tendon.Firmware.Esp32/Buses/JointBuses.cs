using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Pulses;
using Tendon.Firmware.Esp32.Boards;
using Tendon.Firmware.Esp32.Hosting;

namespace Tendon.Firmware.Esp32.Buses;

/// <summary>Chooses what drives the joints of an arm on a board.</summary>
public static class JointBuses
{
    /// <summary>The joints of a configuration; null when the board has no outputs for them.</summary>
    /// <remarks>Pulse outputs need the output enable line: without it nothing holds the servos still while the chip is in reset.</remarks>
    public static IJointBus? Create(ArmConfiguration configuration, BoardPins pins, BoardSignals signals, DeviceClock clock)
    {
        if (configuration.BusFamily <= BusFamily.Dynamixel)
            return SerialJointBuses.Create(configuration, new UartServoBus(pins, ServoBaud.Of(configuration.BusFamily), clock));
        if (pins.OutputEnable == BoardPins.NotFitted)
            return null;
        if (configuration.BusFamily == BusFamily.PulsePca9685)
            return new PulseJointBus(configuration, new Pca9685PulseOutput(new I2cBus(pins), Pca9685Codec.DefaultAddress, signals, Channels(configuration), Pca9685Codec.NominalOscillatorHz, LedcPulses.RateHz));
        if (configuration.BusFamily == BusFamily.PulseLedc && pins.ServoPulses.Length > 0)
            return new PulseJointBus(configuration, new LedcPulseOutput(new LedcPulses(pins.ServoPulses), signals, Channels(configuration), LedcPulses.RateHz));
        return null;
    }

    private static byte[] Channels(ArmConfiguration configuration)
    {
        byte[] channels = new byte[configuration.Joints.Length];
        for (int i = 0; i < channels.Length; i++)
            channels[i] = configuration.Joints[i].ServoId;
        return channels;
    }
}
