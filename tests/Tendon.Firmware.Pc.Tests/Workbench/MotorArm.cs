using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Encoders;
using Tendon.Firmware.Control.Motors;
using Tendon.Firmware.Pc.Arms;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Encoders;
using Tendon.Workbench.Servos;

namespace Tendon.Firmware.Pc.Tests.Workbench;

/// <summary>The SO-101's geometry with plain geared motors and encoders at its joints, under gravity, in virtual time: MT6701 and quadrature by turns.</summary>
internal sealed class MotorArm
{
    private const int JointCount = 6, PeriodUs = 10000;
    private static readonly ServoParameters s_motor = new() { InertiaKgM2 = 0.012, NoLoadRadPerS = 5 };
    private readonly MotorChannel[] _channels = new MotorChannel[JointCount];
    private readonly ArmPlant _plant;
    private readonly byte[] _message = new byte[1024], _reply = new byte[64];
    private uint _sequence, _commandId;

    public MotorArm()
    {
        ArmConfiguration from = ArmFile.Read(ArmFile.Find("so101"));
        Configuration = new ArmConfiguration(JointCount) { BusFamily = BusFamily.MotorEncoder, FeedbackClass = FeedbackClass.Full, MinSupplyMv = from.MinSupplyMv, MaxSupplyMv = from.MaxSupplyMv };
        double[] start = [0, -0.9, 0.9, 0.4, 0, 0.3];
        var motors = new MotorJoint[JointCount];
        for (int j = 0; j < JointCount; j++)
        {
            JointConfiguration joint = Configuration.Joints[j];
            (joint.ServoId, joint.Sign, joint.Grips) = ((byte)j, (sbyte)(j % 2 == 0 ? 1 : -1), from.Joints[j].Grips);
            (joint.MinPositionUrad, joint.MaxPositionUrad) = (from.Joints[j].MinPositionUrad, from.Joints[j].MaxPositionUrad);
            (joint.MaxVelocityUradPerS, joint.MaxAccelerationUradPerS2, joint.MaxCurrentMa) = (from.Joints[j].MaxVelocityUradPerS, from.Joints[j].MaxAccelerationUradPerS2, 3000);
            (joint.SpanSteps, joint.ZeroStep) = j < 3 ? (16384, 8192) : (4096, 0);
            joint.Motor.ForwardGainPermille = 200;
            joint.Motor.VelocityGainPermille = 300;
            joint.Motor.IntegralGainPermille = 3000;
            _channels[j] = new MotorChannel(new BridgeMotor(s_motor, joint.Sign * start[j]), isQuadrature: j >= 3, (ulong)j);
            motors[j] = new MotorJoint(joint, _channels[j], _channels[j].Encoder, null);
        }

        Assert.Equal(ConfigurationResult.Ok, Configuration.Check());
        // The bench's own signs are all 1: here the motors turn as the joints' signs say.
        ArmDescription arm = ArmDescription.So101;
        _plant = new ArmPlant(arm, [.. _channels.Select((c, j) => new Reversed(c.Motor, Configuration.Joints[j].Sign, arm.Joints[j].Shaft.OffsetRad))], new SupplyOptions(), start);
        Controller = new ArmController(Configuration, new MotorJointBus(Configuration, motors), 5);
    }

    public ArmConfiguration Configuration { get; }

    public ArmController Controller { get; }

    public long NowUs { get; private set; }

    public double WorstRad { get; private set; }

    public double ErrorRad(int joint) => _plant.AnglesRad[joint] - (Controller.SetpointUrad(joint) * 1e-6);

    public void Detach(int joint) => _channels[joint].IsDetached = true;

    public double DutyOf(int joint) => _channels[joint].Motor.Duty;

    public void Run(double seconds)
    {
        for (long endUs = NowUs + (long)(seconds * 1e6); NowUs < endUs;)
        {
            NowUs += ArmPlant.StepUs;
            _plant.Step(NowUs);
            foreach (MotorChannel channel in _channels)
                channel.Look();
            if (NowUs % PeriodUs != 0)
                continue;
            Controller.Tick(NowUs);
            for (int j = 0; j < JointCount - 1 && Controller.State == SafetyState.Tracking; j++)
                WorstRad = Math.Max(WorstRad, Math.Abs(ErrorRad(j)));
        }
    }

    public AckResult Command(CommandCode code, uint argument = 0)
    {
        var command = new CommandMessage { SessionEpoch = 5, CommandId = ++_commandId, Authority = 9, Command = code, Argument = argument };
        Controller.OnCommand(_message, 0, command.Write(_message, 0), NowUs, _reply);
        Assert.True(AckMessage.TryRead(_reply, 0, AckMessage.Size, out AckMessage ack));
        return ack.Result;
    }

    /// <summary>Sends a minimum-jerk move of every joint from the present setpoints.</summary>
    public SegmentResult Move(double[] byRad, double seconds)
    {
        const int Knots = 18;
        int[] start = [.. Enumerable.Range(0, JointCount).Select(Controller.SetpointUrad)];
        var writer = new SegmentWriter();
        writer.Begin(_message, 0, new SegmentMessage { SessionEpoch = 5, Authority = 9, Sequence = ++_sequence, ApplyAtUs = NowUs + 30000, ValidForUs = 2000000, JointCount = JointCount, Flags = SegmentMessage.FinalFlag });
        for (int k = 0; k < Knots; k++)
        {
            double u = k / (Knots - 1.0);
            writer.AddKnot((uint)(u * seconds * 1e6));
            for (int j = 0; j < JointCount; j++)
                writer.SetJoint(j, start[j] + (int)(byRad[j] * 1e6 * u * u * u * (10 + (u * (-15 + (6 * u))))), (int)(byRad[j] * 1e6 * 30 * u * u * (1 - (2 * u) + (u * u)) / seconds));
        }

        return Controller.OnSegment(_message, 0, writer.End(), NowUs);
    }

    /// <summary>A motor that is mounted the other way round where its joint's sign is −1.</summary>
    private sealed class Reversed(BridgeMotor motor, int sign, double offsetRad) : IShaft
    {
        private readonly ServoMotor _seen = new(s_motor, offsetRad + (sign * motor.Motor.ShaftRad));

        public ServoMotor Motor
        {
            get
            {
                _seen.Place(offsetRad + (sign * motor.Motor.ShaftRad));
                return _seen;
            }
        }

        public double SupplyCurrentA => motor.SupplyCurrentA;

        public void Step(double dtS, long timeUs, double supplyV, double loadNm, double linkInertiaKgM2, double minRad, double maxRad)
        {
            double a = sign * (minRad - offsetRad), b = sign * (maxRad - offsetRad);
            motor.Step(dtS, timeUs, supplyV, sign * loadNm, linkInertiaKgM2, Math.Min(a, b), Math.Max(a, b));
        }
    }
}
