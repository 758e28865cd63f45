using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Motors;
using Tendon.Firmware.Control.Pulses;

namespace Tendon.Firmware.Trial.Arms;

/// <summary>The other families: serial ones on a wire full of noise, pulses and motors from arming to motion.</summary>
public static class FamilyTrial
{
    private const int PeriodUs = 10000;

    private static readonly byte[] s_channels = { 0, 1, 2, 3, 4, 5 };

    public static void Run(ITrialHost host)
    {
        for (int family = (int)BusFamily.FeetechSts; family <= (int)BusFamily.Dynamixel; family++)
        {
            ArmConfiguration configuration = TrialArm.Configuration((BusFamily)family);
            var wire = new NoisyBus();
            Live(host, "family " + family.ToString(), new ArmController(configuration, wire, 5), wire.Written);
        }

        var outputs = new DrivenShaft();
        ArmConfiguration pulses = TrialArm.Configuration(BusFamily.PulseLedc);
        for (int j = 0; j < TrialArm.JointCount; j++)
        {
            pulses.Joints[j].ZeroStep = 1500;
            pulses.Joints[j].LeastStep = 500;
            pulses.Joints[j].MostStep = 2500;
        }

        Live(host, "pulses", new ArmController(pulses, new PulseJointBus(pulses, new LedcPulseOutput(outputs, outputs, s_channels, 50)), 5), outputs.Written);
        ArmConfiguration motors = TrialArm.Configuration(BusFamily.MotorEncoder);
        var shafts = new DrivenShaft[TrialArm.JointCount];
        var joints = new MotorJoint[TrialArm.JointCount];
        for (int j = 0; j < joints.Length; j++)
        {
            shafts[j] = new DrivenShaft();
            joints[j] = new MotorJoint(motors.Joints[j], shafts[j], shafts[j], shafts[j]);
        }

        Live(host, "motors", new ArmController(motors, new MotorJointBus(motors, joints), 5), shafts[0].Written);
    }

    private static void Live(ITrialHost host, string name, ArmController controller, Digest written)
    {
        var hands = new TrialOperator(controller);
        long nowUs = 1000000;
        for (int i = 0; i < 200; i++)
        {
            nowUs += PeriodUs;
            controller.Tick(nowUs);
            if (i == 60)
                host.Line(name + " arm " + hands.Command(CommandCode.Arm, 0, nowUs));
            if (i == 110)
                hands.Begin(nowUs);
            if (i >= 110)
                hands.Stream(nowUs);
            if (i % 20 == 19)
                host.Line(name + " " + ((int)controller.State).ToString() + " " + ((int)controller.Fault).ToString() + " " + controller.BusErrorCount.ToString() + " " + controller.SetpointUrad(0).ToString() + " " + written.Value.ToString());
        }
    }
}
