using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc.Arms;
using Tendon.Firmware.Pc.Buses;
using Tendon.Workbench;
using Tendon.Workbench.Arm;

namespace Tendon.Firmware.Pc.Tests.Workbench;

/// <summary>The firmware on the workbench in virtual time: as the evaluation embeds it.</summary>
internal sealed class VirtualArm : IDisposable
{
    private const uint Epoch = 5;
    private const uint Writer = 9;
    private const int PollUs = 1000;

    private readonly WorkbenchBus _bus;
    private readonly byte[] _message = new byte[1024];
    private readonly byte[] _reply = new byte[64];
    private uint _sequence;
    private uint _commandId;

    public VirtualArm(BenchOptions options, Action<ArmConfiguration>? change = null, string arm = "so101")
    {
        string file = ArmFile.Find(arm);
        Configuration = ArmFile.Read(file);
        change?.Invoke(Configuration);
        Bench = new Bench(options with { Arm = ArmDescription.Load(file) });
        _bus = new WorkbenchBus(Bench);
        Controller = new ArmController(Configuration, WorkbenchJoints.On(Bench, Configuration), Epoch);
    }

    public ArmConfiguration Configuration { get; }

    public Bench Bench { get; }

    public ArmController Controller { get; }

    public long NowUs { get; private set; }

    public Action? AfterTick { get; set; }

    public void Run(int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            for (long cycleUs = NowUs + Configuration.ControlPeriodUs; NowUs < cycleUs - PollUs; Controller.Poll(NowUs))
            {
                NowUs += PollUs;
                _bus.AdvanceTo(NowUs);
            }

            NowUs += PollUs;
            _bus.AdvanceTo(NowUs);
            Controller.Tick(NowUs);
            AfterTick?.Invoke();
        }
    }

    public void BootAndArm(bool restPoseConfirmed = false)
    {
        for (int i = 0; i < 300 && Controller.State != SafetyState.Disarmed; i++)
            Run(1);
        Assert.Equal(SafetyState.Disarmed, Controller.State);
        Run(10);
        Assert.Equal(AckResult.Ok, Command(CommandCode.Arm, restPoseConfirmed ? 1u : 0u));
        for (int i = 0; i < 300 && Controller.State == SafetyState.Arming; i++)
            Run(1);
        Assert.True(Controller.State == SafetyState.Holding, $"{Controller.State} {Controller.Fault} joint {Controller.FaultJoint}");
    }

    public AckResult Command(CommandCode code, uint argument = 0)
    {
        var command = new CommandMessage { SessionEpoch = Epoch, CommandId = ++_commandId, Authority = Writer, Command = code, Argument = argument };
        Controller.OnCommand(_message, 0, command.Write(_message, 0), NowUs, _reply);
        Assert.True(AckMessage.TryRead(_reply, 0, AckMessage.Size, out AckMessage ack));
        return ack.Result;
    }

    /// <summary>Sends a minimum-jerk move of every joint from the present setpoints, 18 knots.</summary>
    public SegmentResult Move(double[] byRad, double seconds, bool final = true)
    {
        int[] start = [.. Enumerable.Range(0, byRad.Length).Select(Controller.SetpointUrad)];
        var writer = new SegmentWriter();
        writer.Begin(_message, 0, new SegmentMessage
        {
            SessionEpoch = Epoch,
            Authority = Writer,
            Sequence = ++_sequence,
            ApplyAtUs = NowUs + 30000,
            ValidForUs = 2000000,
            JointCount = (byte)byRad.Length,
            Flags = final ? SegmentMessage.FinalFlag : (byte)0,
        });
        for (int k = 0; k < 18; k++)
        {
            double u = k / 17.0;
            writer.AddKnot((uint)(u * seconds * 1e6));
            for (int j = 0; j < byRad.Length; j++)
            {
                double position = u * u * u * (10 - (15 * u) + (6 * u * u)) * byRad[j];
                double velocity = 30 * u * u * (1 - u) * (1 - u) * byRad[j] / seconds;
                writer.SetJoint(j, start[j] + (int)(1e6 * position), (int)(1e6 * velocity));
            }
        }

        return Controller.OnSegment(_message, 0, writer.End(), NowUs);
    }

    /// <summary>Distance between setpoint and true shaft angle now, mrad.</summary>
    public double ErrorMrad(int joint) => Math.Abs(Controller.SetpointUrad(joint) * 1e-3 - Bench.Snapshot().JointAnglesRad[joint] * 1e3);

    public void Dispose() => Bench.Dispose();
}
