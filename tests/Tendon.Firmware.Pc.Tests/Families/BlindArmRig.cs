using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Pulses;
using Tendon.Workbench.I2c;
using Tendon.Workbench.Servos;
using Tendon.Workbench.Servos.Pulses;

namespace Tendon.Firmware.Pc.Tests.Families;

/// <summary>Four hobby servos on a PCA9685 or on the microcontroller's own outputs, in virtual time.</summary>
internal sealed class BlindArmRig : IOutputEnablePort, IDutyPort
{
    public const int JointCount = 4;
    private const int StepUs = 500, RateHz = 50;
    private readonly bool _isPca;
    private readonly int[] _duty = new int[16];
    private readonly byte[] _message = new byte[1024], _reply = new byte[64];
    private uint _commandId, _sequence;

    public BlindArmRig(bool isPca, double oscillatorHz = 25_000_000)
    {
        _isPca = isPca;
        Chip.OscillatorHz = oscillatorHz;
        Bus.Attach(Pca9685Codec.DefaultAddress, Chip);
        byte[] channels = [0, 1, 4, 15];
        for (int j = 0; j < JointCount; j++)
        {
            JointConfiguration joint = Configuration.Joints[j];
            (joint.ServoId, joint.Sign) = (channels[j], (sbyte)(j == 1 ? -1 : 1));
            (joint.ZeroStep, joint.SpanUrad, joint.SpanSteps, joint.LeastStep, joint.MostStep) = (1500 + (10 * j), 3141593, 2000, 600, 2400);
            (joint.MinPositionUrad, joint.MaxPositionUrad, joint.RestPositionUrad) = (-1200000, 1200000, 300000);
            (joint.MaxVelocityUradPerS, joint.MaxAccelerationUradPerS2, joint.MaxCurrentMa) = (1500000, 12000000, 1000);
            Servos[j] = new PulseServo(new ServoParameters { RatedSupplyV = 6 }, 0.3 * joint.Sign) { MiddleUs = 1500 + (10 * j) };
        }

        Configuration.BusFamily = isPca ? BusFamily.PulsePca9685 : BusFamily.PulseLedc;
        Assert.Equal(ConfigurationResult.Ok, Configuration.Check());
        IPulseOutput output = isPca
            ? new Pca9685PulseOutput(new I2cPort(Bus), Pca9685Codec.DefaultAddress, this, channels, (int)oscillatorHz, RateHz)
            : new LedcPulseOutput(this, this, channels, RateHz);
        Controller = new ArmController(Configuration, new PulseJointBus(Configuration, output), 5);
    }

    public ArmConfiguration Configuration { get; } = new(JointCount) { MinSupplyMv = 4500, MaxSupplyMv = 7000, ArmFileHash = 1, FeedbackClass = FeedbackClass.Full };

    public VirtualI2c Bus { get; } = new(3);

    public Pca9685Chip Chip { get; } = new();

    public PulseServo[] Servos { get; } = new PulseServo[JointCount];

    public ArmController Controller { get; }

    public bool IsEnabled { get; private set; }

    public long NowUs { get; private set; }

    public double TrueRad(int joint) => Configuration.Joints[joint].Sign * Servos[joint].Motor.ShaftRad;

    public void Set(bool enabled)
    {
        IsEnabled = enabled;
        Chip.OutputsDisabled = !enabled;
    }

    public bool SetDuty(byte channel, int duty)
    {
        _duty[channel] = duty;
        return true;
    }

    public void Run(double seconds)
    {
        for (long endUs = NowUs + (long)(seconds * 1e6); NowUs < endUs;)
        {
            NowUs += StepUs;
            for (int j = 0; j < JointCount; j++)
            {
                int channel = Configuration.Joints[j].ServoId;
                Servos[j].PulseS = _isPca ? Chip.PulseS(channel) : IsEnabled ? _duty[channel] / 10000.0 / RateHz : 0;
                Servos[j].Step(StepUs * 1e-6, NowUs, 6, 0, 0.003, -2, 2);
            }

            if (NowUs % 10000 == 0) Controller.Tick(NowUs);
        }
    }

    public AckResult Command(CommandCode code, uint argument = 0, uint authority = 9)
    {
        var command = new CommandMessage { SessionEpoch = 5, CommandId = ++_commandId, Authority = authority, Command = code, Argument = argument };
        Controller.OnCommand(_message, 0, command.Write(_message, 0), NowUs, _reply);
        Assert.True(AckMessage.TryRead(_reply, 0, AckMessage.Size, out AckMessage ack));
        return ack.Result;
    }

    public SegmentResult Move(double byRad, double seconds = 0.34)
    {
        const int Knots = 12;
        var writer = new SegmentWriter();
        writer.Begin(_message, 0, new SegmentMessage { SessionEpoch = 5, Authority = 9, Sequence = ++_sequence, ApplyAtUs = NowUs + 30_000, ValidForUs = (uint)(seconds * 1e6), Flags = SegmentMessage.FinalFlag, JointCount = JointCount });
        for (int k = 0; k < Knots; k++)
        {
            double u = k / (Knots - 1.0);
            writer.AddKnot((uint)Math.Round(u * seconds * 1e6));
            for (int j = 0; j < JointCount; j++)
                writer.SetJoint(j, Controller.SetpointUrad(j) + (int)Math.Round(byRad * u * u * u * (10 - (15 * u) + (6 * u * u)) * 1e6), (int)Math.Round(byRad * 30 * u * u * (1 - u) * (1 - u) / seconds * 1e6));
        }

        return Controller.OnSegment(_message, 0, writer.End(), NowUs);
    }
}
