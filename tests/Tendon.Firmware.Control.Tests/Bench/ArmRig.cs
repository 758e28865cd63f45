using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Tests.Bench;

/// <summary>The real controller on fake servos in virtual time, with a host's side of the conversation.</summary>
public sealed class ArmRig
{
    public const uint Epoch = 77;
    public const uint Writer = 4711;

    private readonly byte[] _message = new byte[1024];
    private readonly byte[] _reply = new byte[256];
    private uint _commandId;

    public ArmRig(int jointCount = 6, int seed = 1, Action<ArmConfiguration>? change = null)
    {
        Configuration = Arm(jointCount);
        change?.Invoke(Configuration);
        Bus = new FakeServoBus(jointCount, seed);
        Controller = new ArmController(Configuration, Bus, Epoch);
    }

    public ArmConfiguration Configuration { get; }

    public FakeServoBus Bus { get; }

    public ArmController Controller { get; }

    public long NowUs { get; private set; } = 1000000;

    public uint Sequence { get; set; }

    public Action? AfterTick { get; set; }

    public static ArmConfiguration Arm(int jointCount)
    {
        var configuration = new ArmConfiguration(jointCount) { MinSupplyMv = 9500, MaxSupplyMv = 13000, ArmFileHash = 1, GoalLeadUs = 20000 };
        for (int j = 0; j < jointCount; j++)
        {
            JointConfiguration joint = configuration.Joints[j];
            joint.ServoId = (byte)(j + 1);
            joint.Sign = (sbyte)(j % 2 == 0 ? 1 : -1);
            joint.MinPositionUrad = -1700000;
            joint.MaxPositionUrad = 1700000;
            joint.MaxVelocityUradPerS = 2500000;
            joint.MaxAccelerationUradPerS2 = 12000000;
            joint.MaxCurrentMa = 2000;
        }

        return configuration;
    }

    public void Tick(int periodUs = 10000)
    {
        NowUs += periodUs;
        Bus.Advance(periodUs * 1e-6);
        Controller.Tick(NowUs);
        AfterTick?.Invoke();
    }

    /// <summary>Validity of sent segments beyond their last knot.</summary>
    public uint PauseUs { get; set; }

    public void Run(int ticks)
    {
        for (int i = 0; i < ticks; i++)
            Tick();
    }

    public bool RunUntil(SafetyState state, int ticks = 500)
    {
        for (int i = 0; i < ticks && Controller.State != state; i++)
            Tick();
        return Controller.State == state;
    }

    public AckResult Command(CommandCode code, uint argument = 0, uint authority = Writer, uint epoch = Epoch, uint id = 0)
    {
        var command = new CommandMessage { SessionEpoch = epoch, CommandId = id == 0 ? ++_commandId : id, Authority = authority, Argument = argument, Command = code };
        int length = Controller.OnCommand(_message, 0, command.Write(_message, 0), NowUs, _reply);
        Assert.True(AckMessage.TryRead(_reply, 0, length, out AckMessage ack));
        Assert.Equal(command.CommandId, ack.CommandId);
        return ack.Result;
    }

    public void BootAndArm()
    {
        Assert.True(RunUntil(SafetyState.Disarmed), $"boot ended in {Controller.State} {Controller.Fault}");
        Run(10);
        Assert.Equal(AckResult.Ok, Command(CommandCode.Arm));
        Assert.True(RunUntil(SafetyState.Holding), $"arming ended in {Controller.State} {Controller.Fault} joint {Controller.FaultJoint}");
    }

    public SegmentResult Send(long applyAtUs, bool final, params (int OffsetMs, int PositionUrad, int VelocityUradPerS)[] knots) =>
        SendJoints(applyAtUs, final, knots.Length, k => knots[k].OffsetMs * 1000, (k, _) => knots[k].PositionUrad, (k, _) => knots[k].VelocityUradPerS);

    public SegmentResult SendJoints(long applyAtUs, bool final, int knots, Func<int, int> offsetUs, Func<int, int, int> positionUrad, Func<int, int, int> velocityUradPerS, uint authority = Writer, uint epoch = Epoch, uint? sequence = null)
    {
        int joints = Configuration.Joints.Length;
        var writer = new SegmentWriter();
        var segment = new SegmentMessage
        {
            SessionEpoch = epoch,
            Authority = authority,
            Sequence = sequence ?? ++Sequence,
            ApplyAtUs = applyAtUs,
            ValidForUs = (uint)offsetUs(knots - 1) + PauseUs,
            Flags = final ? SegmentMessage.FinalFlag : (byte)0,
            JointCount = (byte)joints,
        };
        writer.Begin(_message, 0, segment);
        for (int k = 0; k < knots; k++)
        {
            writer.AddKnot((uint)offsetUs(k));
            for (int j = 0; j < joints; j++)
                writer.SetJoint(j, positionUrad(k, j), velocityUradPerS(k, j));
        }

        int length = writer.End();
        Assert.True(length > 0);
        return Controller.OnSegment(_message, 0, length, NowUs);
    }

    public StateMessage State()
    {
        byte[] buffer = new byte[512];
        int length = Controller.WriteState(buffer, 0, NowUs);
        Assert.True(StateMessage.TryRead(buffer, 0, length, out StateMessage state));
        return state;
    }

    public List<FaultMessage> TakeFaults()
    {
        var faults = new List<FaultMessage>();
        int length;
        while ((length = Controller.WriteNextFault(_message, 0)) > 0)
        {
            Assert.True(FaultMessage.TryRead(_message, 0, length, out FaultMessage fault));
            faults.Add(fault);
        }

        return faults;
    }
}
