using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Configuration;
using Tendon.Workbench.Serial;
using Tendon.Workbench.Servos;

namespace Tendon.Firmware.Pc.Tests.Families;

/// <summary>The firmware's controller on the servos of one family, over their bytes, in virtual time.</summary>
internal sealed class FamilyRig
{
    private const uint Epoch = 5, Writer = 9;
    private const int StepUs = 500;
    private const double LongestStepRad = 0.15;
    private readonly VirtualSerial _line;
    private readonly byte[] _message = new byte[1024], _reply = new byte[64];
    private readonly int _pollUs;
    private uint _sequence, _commandId;

    public FamilyRig(BusFamily family, LineOptions? line = null, int seed = 1, int pollUs = 1000, Action<ArmConfiguration>? change = null)
    {
        Arm = new FamilyArm(family, seed);
        change?.Invoke(Arm.Configuration);
        _line = new VirtualSerial(Arm.Device, (line ?? new LineOptions()) with { BaudRate = Arm.BaudRate }, (ulong)seed);
        Port = new LinePort(_line);
        _pollUs = pollUs;
        Controller = new ArmController(Arm.Configuration, Port, Epoch);
    }

    public FamilyArm Arm { get; }

    public LinePort Port { get; }

    public ArmController Controller { get; }

    public long NowUs { get; private set; }

    /// <summary>Supply of the servos in volts.</summary>
    public double SupplyV { get; set; } = 7.4;

    /// <summary>A controller that hangs: servos and wire go on.</summary>
    public bool IsHung { get; set; }

    public void Run(double seconds)
    {
        long endUs = NowUs + (long)(seconds * 1e6);
        while (NowUs < endUs)
        {
            NowUs += StepUs;
            _line.AdvanceTo(NowUs);
            foreach (IShaft shaft in Arm.Shafts) shaft.Step(StepUs * 1e-6, NowUs, SupplyV, 0, 0.005, -10, 10);
            if (IsHung) continue;
            if (NowUs % Arm.Configuration.ControlPeriodUs == 0) Controller.Tick(NowUs);
            else if (_pollUs > 0 && NowUs % _pollUs == 0) Controller.Poll(NowUs);
        }
    }

    public bool RunUntil(SafetyState state, double seconds = 8)
    {
        for (double t = 0; t < seconds && Controller.State != state; t += 0.02) Run(0.02);
        return Controller.State == state;
    }

    public void BootAndArm(uint argument = 0)
    {
        Assert.True(RunUntil(SafetyState.Disarmed), $"boot: {Controller.State} {Controller.Fault} joint {Controller.FaultJoint}");
        Run(0.6);
        Assert.Equal(AckResult.Ok, Command(CommandCode.Arm, argument));
        Assert.True(RunUntil(SafetyState.Holding), $"arming: {Controller.State} {Controller.Fault} joint {Controller.FaultJoint}");
    }

    public AckResult Command(CommandCode code, uint argument = 0)
    {
        var command = new CommandMessage { SessionEpoch = Epoch, CommandId = ++_commandId, Authority = Writer, Command = code, Argument = argument };
        Controller.OnCommand(_message, 0, command.Write(_message, 0), NowUs, _reply);
        Assert.True(AckMessage.TryRead(_reply, 0, AckMessage.Size, out AckMessage ack));
        return ack.Result;
    }

    /// <summary>Goes to a position in short moves that each end in a stop; returns the largest error on the way in rad.</summary>
    public double MoveTo(double toRad)
    {
        double[] from = [.. Enumerable.Range(0, FamilyArm.JointCount).Select(j => Controller.SetpointUrad(j) * 1e-6)];
        int moves = (int)Math.Ceiling(from.Max(q => Math.Abs(toRad - q)) / LongestStepRad);
        double worst = 0;
        for (int i = 1; i <= moves && Controller.State is SafetyState.Holding or SafetyState.Tracking; i++)
        {
            Send([.. from.Select(q => q + ((toRad - q) * i / moves))]);
            for (int k = 0; k < 19; k++)
            {
                Run(0.02);
                for (int j = 0; j < FamilyArm.JointCount; j++) worst = Math.Max(worst, Math.Abs(Arm.TrueRad(j) - (Controller.SetpointUrad(j) * 1e-6)));
            }
        }

        Run(0.3);
        return worst;
    }

    /// <summary>Moves every joint to a place of its own, a tenth of a radian apart.</summary>
    public void Spread()
    {
        for (int i = 0; i < 4; i++)
        {
            Send([.. Enumerable.Range(0, FamilyArm.JointCount).Select(j => (Controller.SetpointUrad(j) * 1e-6) + (0.025 * j))]);
            Run(0.4);
        }

        Run(0.3);
    }

    public StateMessage State()
    {
        var buffer = new byte[512];
        int length = Controller.WriteState(buffer, 0, NowUs);
        Assert.True(StateMessage.TryRead(buffer, 0, length, out StateMessage state));
        return state;
    }

    private void Send(double[] toRad)
    {
        const int Knots = 12;
        const double Seconds = 0.32;
        double[] from = [.. Enumerable.Range(0, toRad.Length).Select(j => Controller.SetpointUrad(j) * 1e-6)];
        var writer = new SegmentWriter();
        writer.Begin(_message, 0, new SegmentMessage
        {
            SessionEpoch = Epoch,
            Authority = Writer,
            Sequence = ++_sequence,
            ApplyAtUs = NowUs + 30_000,
            ValidForUs = (uint)(Seconds * 1e6),
            Flags = SegmentMessage.FinalFlag,
            JointCount = FamilyArm.JointCount,
        });
        for (int k = 0; k < Knots; k++)
        {
            double u = k / (Knots - 1.0);
            writer.AddKnot((uint)Math.Round(u * Seconds * 1e6));
            for (int j = 0; j < toRad.Length; j++)
            {
                double distance = toRad[j] - from[j];
                writer.SetJoint(j, (int)Math.Round((from[j] + (distance * u * u * u * (10 - (15 * u) + (6 * u * u)))) * 1e6), (int)Math.Round(distance * 30 * u * u * (1 - u) * (1 - u) / Seconds * 1e6));
            }
        }

        SegmentResult result = Controller.OnSegment(_message, 0, writer.End(), NowUs);
        Assert.True(result == SegmentResult.Accepted, $"{result} {Controller.State} {Controller.Fault} joint {Controller.FaultJoint}");
    }
}
