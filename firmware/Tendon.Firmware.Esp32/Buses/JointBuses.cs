using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Encoders;
using Tendon.Firmware.Control.Motors;
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
        if (configuration.BusFamily == BusFamily.MotorEncoder)
            return Motors(configuration, pins);
        if (pins.OutputEnable == BoardPins.NotFitted)
            return null;
        if (configuration.BusFamily == BusFamily.PulsePca9685)
            return new PulseJointBus(configuration, new Pca9685PulseOutput(new I2cBus(pins), Pca9685Codec.DefaultAddress, signals, Channels(configuration), Pca9685Codec.NominalOscillatorHz, LedcPulses.ServoRateHz));
        if (configuration.BusFamily == BusFamily.PulseLedc && pins.ServoPulses.Length > 0)
            return new PulseJointBus(configuration, new LedcPulseOutput(new LedcPulses(pins.ServoPulses, LedcPulses.ServoRateHz), signals, Channels(configuration), LedcPulses.ServoRateHz));
        return null;
    }

    // Motor n is on pulse pins 2n and 2n + 1, its AS5600 on branch n of the switch; n is the joint's number on the bus.
    private static MotorJointBus? Motors(ArmConfiguration configuration, BoardPins pins)
    {
        const int InputsPerBridge = 2;
        int most = pins.ServoPulses.Length / InputsPerBridge;
        var motors = new MotorJoint[configuration.Joints.Length];
        for (int j = 0; j < motors.Length; j++)
        {
            if (configuration.Joints[j].ServoId >= most || configuration.Joints[j].ServoId >= SwitchedI2cPort.Branches)
                return null;
        }

        var pulses = new LedcPulses(pins.ServoPulses, LedcPulses.BridgeRateHz);
        var bus = new I2cBus(pins);
        for (int j = 0; j < motors.Length; j++)
        {
            byte number = configuration.Joints[j].ServoId;
            byte forward = (byte)(number * InputsPerBridge);
            var encoder = new As5600Encoder(new SwitchedI2cPort(bus, SwitchedI2cPort.DefaultAddress, number), As5600Codec.DefaultAddress);
            motors[j] = new MotorJoint(configuration.Joints[j], new TwoInputBridge(pulses, forward, (byte)(forward + 1)), encoder, null);
        }

        return new MotorJointBus(configuration, motors);
    }

    private static byte[] Channels(ArmConfiguration configuration)
    {
        byte[] channels = new byte[configuration.Joints.Length];
        for (int i = 0; i < channels.Length; i++)
            channels[i] = configuration.Joints[i].ServoId;
        return channels;
    }
}
