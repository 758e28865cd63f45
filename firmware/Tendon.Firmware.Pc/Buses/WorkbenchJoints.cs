using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Pulses;
using Tendon.Workbench;

namespace Tendon.Firmware.Pc.Buses;

/// <summary>The joints of a virtual workbench behind the bus family of its arm. Only bytes pass, and the level of the output enable line.</summary>
public static class WorkbenchJoints
{
    private const int PulseRateHz = 50;

    /// <summary>The joints of a configuration on a bench with the same arm.</summary>
    public static IJointBus On(Bench bench, ArmConfiguration configuration)
    {
        if (configuration.BusFamily != BusFamily.PulsePca9685)
            return SerialJointBuses.Create(configuration, new WorkbenchLine(bench.Serial));
        byte[] channels = [.. configuration.Joints.Select(joint => joint.ServoId)];
        var output = new Pca9685PulseOutput(
            new WorkbenchI2c(bench.I2c), Pca9685Codec.DefaultAddress, new WorkbenchEnable(bench), channels, Pca9685Codec.NominalOscillatorHz, PulseRateHz);
        return new PulseJointBus(configuration, output);
    }
}
