using Tendon.Benchmarks.Measuring;
using Tendon.Contracts;
using Tendon.Firmware.Pc.Arms;

namespace Tendon.Benchmarks.Loop;

/// <summary>Byte-code instructions per control cycle, which is what a cycle costs on the device's interpreter.</summary>
internal sealed class InstructionRows : IBenchmarkGroup
{
    private const int PeriodUs = 10000;
    private const uint Writer = 9;

    private readonly byte[] _message = new byte[ContractLimits.MaxMessageBytes];
    private readonly byte[] _reply = new byte[ContractLimits.MaxMessageBytes];
    private long _nowUs;

    public string Name => "instructions";

    public IEnumerable<BenchmarkRow> Run()
    {
        var board = new CountingBoard(ArmFile.Find("so101"));
        long[] idle = Ticks(board, 200, skip: 100);
        yield return new BenchmarkRow("IL instructions per cycle, disarmed, p50", Quantile(idle, 0.5), "");
        board.Command(_message, Command(CommandCode.Arm), _nowUs, _reply);
        Ticks(board, 100, skip: 0);
        long[] holding = Ticks(board, 200, skip: 0);
        yield return new BenchmarkRow("IL instructions per cycle, holding, p50", Quantile(holding, 0.5), "");
        StateMessage state = State(board);
        if (state.SafetyState != SafetyState.Holding)
            throw new InvalidOperationException($"the arm is {state.SafetyState} instead of holding");
        yield return new BenchmarkRow("IL instructions per segment of two knots", board.Segment(_message, Move(state, 300000, 1500), _nowUs), "");
        long[] tracking = Ticks(board, 100, skip: 10);
        yield return new BenchmarkRow("IL instructions per cycle, tracking, p50", Quantile(tracking, 0.5), "");
        yield return new BenchmarkRow("IL instructions per cycle, tracking, max", Quantile(tracking, 1), "");
        yield return new BenchmarkRow("IL instructions per state message", board.State(_message, _nowUs), "");
    }

    private static double Quantile(long[] costs, double q) => costs.Order().ElementAt((int)(q * (costs.Length - 1)));

    private long[] Ticks(CountingBoard board, int count, int skip)
    {
        long[] costs = new long[count];
        for (int i = 0; i < count; i++)
            costs[i] = board.Tick(_nowUs += PeriodUs);
        return costs[skip..];
    }

    private int Command(CommandCode code) =>
        new CommandMessage { SessionEpoch = 77, CommandId = 1, Authority = Writer, Command = code }.Write(_message, 0);

    private StateMessage State(CountingBoard board)
    {
        board.State(_message, _nowUs);
        return StateMessage.TryRead(_message, 0, _message.Length, out StateMessage state) ? state : default;
    }

    private int Move(in StateMessage state, int byUrad, int durationMs)
    {
        int[] from = new int[state.JointCount];
        for (int j = 0; j < from.Length; j++)
            from[j] = state.SetpointUrad(j);
        var writer = new SegmentWriter();
        writer.Begin(_message, 0, new SegmentMessage
        {
            SessionEpoch = 77,
            Authority = Writer,
            Sequence = 1,
            ApplyAtUs = _nowUs + 50000,
            ValidForUs = (uint)durationMs * 1000,
            Flags = SegmentMessage.FinalFlag,
            JointCount = state.JointCount,
        });
        for (int k = 0; k < 2; k++)
        {
            writer.AddKnot((uint)(k * durationMs * 1000));
            for (int j = 0; j < from.Length; j++)
                writer.SetJoint(j, from[j] + (j == 0 ? k * byUrad : 0), 0);
        }

        return writer.End();
    }
}
