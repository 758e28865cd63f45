using Tendon.Benchmarks.Measuring;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Motors;
using Tendon.Firmware.Control.Pulses;
using Tendon.Firmware.Control.Safety;
using Tendon.Workbench.Serial;
using Tendon.Workbench.Servos;
using Tendon.Workbench.Servos.Dxl;
using Tendon.Workbench.Servos.Lx;
using Tendon.Workbench.Servos.Scs;

namespace Tendon.Benchmarks.Drivers;

/// <summary>Each family with six joints: time and allocation of a driver's cycle, bytes on the wire, and the wire's own time against what the protocol alone needs.</summary>
internal sealed class DriverRows : IBenchmarkGroup
{
    private const int Joints = 6;
    private static readonly (BusFamily Family, string Name, int BaudRate, int PeriodUs, double ComputedMs)[] s_families =
    [
        // Goals of all six and feedback of all six at ten bits a byte, without any pause: bytes × 10 / rate.
        (BusFamily.FeetechSts, "STS", 1_000_000, 10_000, (26 + 14 + (6 * 21)) * 10 / 1000.0),
        (BusFamily.FeetechScs, "SCS", 1_000_000, 10_000, (26 + (6 * (8 + 16))) * 10 / 1000.0),
        (BusFamily.HiwonderLx, "LX-16A", 115_200, 20_000, ((6 * 10) + (6 * (6 + 8))) * 10 / 115.2),
        (BusFamily.Dynamixel, "Dynamixel", 1_000_000, 10_000, (44 + 20 + (6 * 34)) * 10 / 1000.0),
    ];

    public string Name => "drivers";

    public IEnumerable<BenchmarkRow> Run()
    {
        foreach ((BusFamily family, string name, int baudRate, int periodUs, double computedMs) in s_families)
        {
            var wire = new DriverWire(Device(family), baudRate);
            IJointBus bus = SerialJointBuses.Create(Configuration(family, periodUs), wire);
            var goal = new int[Joints];
            long nowUs = 0;
            wire.IsOpen = true;
            for (int cycle = 0; cycle < 20; cycle++)
                Cycle(bus, wire, goal, nowUs += periodUs, periodUs);
            yield return new BenchmarkRow($"{name}: bytes written, a cycle", bus.Load.LastWritten, "B");
            yield return new BenchmarkRow($"{name}: bytes read, a cycle", bus.Load.LastRead, "B");
            yield return new BenchmarkRow($"{name}: wire busy, a cycle", wire.BusyUs / 1e3, "ms", computedMs, "computed, without pauses");
            wire.IsOpen = false;
            void Tick(int _) => Cycle(bus, wire, goal, nowUs += periodUs, 0);
            yield return new BenchmarkRow($"{name}: driver's cycle without answers", BatchTimer.MedianUs(Tick), "µs");
            yield return new BenchmarkRow($"{name}: driver's cycle without answers: allocated", BatchTimer.AllocatedBytes(Tick), "B", 0, "goal");
        }
        foreach (BenchmarkRow row in Others())
            yield return row;
    }

    private static IEnumerable<BenchmarkRow> Others()
    {
        var ports = new QuietPorts();
        ArmConfiguration pulses = Configuration(BusFamily.PulsePca9685, 20_000), motors = Configuration(BusFamily.MotorEncoder, 10_000);
        byte[] channels = [.. Enumerable.Range(0, Joints).Select(j => (byte)j)];
        const byte Pca9685 = 0x40;
        (string Name, ArmConfiguration Arm, IJointBus Bus)[] buses =
        [
            ("PCA9685", pulses, new PulseJointBus(pulses, new Pca9685PulseOutput(ports, Pca9685, ports, channels, Pca9685Codec.NominalOscillatorHz, 50))),
            ("motors", motors, new MotorJointBus(motors, [.. motors.Joints.Select(joint => new MotorJoint(joint, ports, ports, null))])),
        ];
        foreach ((string name, ArmConfiguration arm, IJointBus bus) in buses)
        {
            long nowUs = 0;
            int[] goal = new int[Joints], still = new int[Joints];
            bus.StartSetUp();
            for (int cycle = 0; cycle < 100 && bus.AdvanceSetUp() != SequenceStatus.Done; cycle++)
                bus.BeginCycle(nowUs += arm.ControlPeriodUs);
            bus.StartSwitchOn(goal);
            for (int cycle = 0; cycle < 100 && bus.AdvanceSwitchOn() != SequenceStatus.Done; cycle++)
                bus.BeginCycle(nowUs += arm.ControlPeriodUs);
            void Tick(int count)
            {
                // Every goal new in every cycle: pulses are sent on change only.
                Array.Fill(goal, count % 2 * 10_000);
                bus.BeginCycle(nowUs += arm.ControlPeriodUs);
                bus.WriteGoals(goal, still);
                bus.EndCycle(nowUs);
            }
            Tick(1);
            Tick(2);
            if (arm == pulses)
                yield return new BenchmarkRow($"{name}: bytes written, a cycle with new goals", bus.Load.LastWritten, "B");
            yield return new BenchmarkRow($"{name}: driver's cycle", BatchTimer.MedianUs(Tick), "µs");
            yield return new BenchmarkRow($"{name}: driver's cycle: allocated", BatchTimer.AllocatedBytes(Tick), "B", 0, "goal");
        }
    }

    private static void Cycle(IJointBus bus, DriverWire wire, int[] goal, long nowUs, int periodUs)
    {
        wire.Begin(nowUs);
        bus.BeginCycle(nowUs);
        bus.WriteGoals(goal, goal);
        bus.EndCycle(nowUs);
        for (int pollUs = 500; pollUs < periodUs; pollUs += 500)
        {
            wire.AdvanceTo(nowUs + pollUs);
            bus.Poll(nowUs + pollUs);
        }
    }

    private static IBusDevice Device(BusFamily family)
    {
        var parameters = new ServoParameters { RatedSupplyV = 7.4 };
        IEnumerable<byte> ids = Enumerable.Range(1, Joints).Select(id => (byte)id);
        return family switch
        {
            BusFamily.FeetechSts => new StsBus([.. ids.Select(id => new StsInstructions(new StsServo(id, parameters, Math.PI, id)))]),
            BusFamily.FeetechScs => new ScsBus([.. ids.Select(id => new ScsServo(id, parameters, 2.6, id))]),
            BusFamily.HiwonderLx => new LxBus([.. ids.Select(id => new LxServo(id, parameters, 2.1, id))]),
            _ => new DxlBus([.. ids.Select(id => new DxlServo(id, parameters, Math.PI, id))]),
        };
    }

    private static ArmConfiguration Configuration(BusFamily family, int periodUs)
    {
        var arm = new ArmConfiguration(Joints) { BusFamily = family, ControlPeriodUs = periodUs };
        for (int j = 0; j < Joints; j++)
        {
            JointConfiguration joint = arm.Joints[j];
            joint.ServoId = (byte)(j + 1);
            if (family == BusFamily.HiwonderLx) (joint.ZeroStep, joint.SpanUrad, joint.SpanSteps) = (500, StepSpan.LxUrad, StepSpan.LxSteps);
            if (family == BusFamily.PulsePca9685) (joint.ZeroStep, joint.SpanUrad, joint.SpanSteps, joint.LeastStep, joint.MostStep) = (1500, StepSpan.TurnUrad / 2, 2000, 500, 2500);
            if (family == BusFamily.FeetechScs) (joint.ZeroStep, joint.SpanUrad, joint.SpanSteps) = (512, StepSpan.ScsUrad, StepSpan.ScsSteps);
        }

        return arm;
    }
}
