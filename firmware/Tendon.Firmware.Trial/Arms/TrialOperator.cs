using Tendon.Contracts;
using Tendon.Firmware.Control;

namespace Tendon.Firmware.Trial.Arms;

/// <summary>The host's side of the conversation with one controller.</summary>
internal sealed class TrialOperator
{
    private const uint Writer = 4711;
    private const int StrideUs = 300000;
    private const int Reach = 75000;

    private readonly ArmController _controller;
    private readonly byte[] _message = new byte[ContractLimits.MaxMessageBytes];
    private readonly byte[] _reply = new byte[256];
    private readonly SegmentWriter _writer = new SegmentWriter();
    private SegmentMessage _segment;
    private CommandMessage _command;
    private long _pathUs;
    private int _knot;

    public TrialOperator(ArmController controller) => _controller = controller;

    /// <summary>Sends a command; the acknowledgement as text.</summary>
    public string Command(CommandCode code, uint argument, long nowUs)
    {
        _command.SessionEpoch = _controller.SessionEpoch;
        _command.CommandId++;
        _command.Authority = Writer;
        _command.Argument = argument;
        _command.Command = code;
        int length = _controller.OnCommand(_message, 0, _command.Write(_message, 0), nowUs, _reply);
        return HexText.Of(_reply, length);
    }

    /// <summary>Begins a path of knots 300 ms apart from where the joints are.</summary>
    public void Begin(long nowUs)
    {
        _pathUs = nowUs + 50000;
        _knot = 0;
    }

    /// <summary>Sends the next window of the path when it is due; -1 when it is not.</summary>
    public int Stream(long nowUs)
    {
        if (nowUs + 60000 < _pathUs + ((long)_knot * StrideUs))
            return -1;
        _segment.SessionEpoch = _controller.SessionEpoch;
        _segment.Authority = Writer;
        _segment.Sequence++;
        _segment.ApplyAtUs = _pathUs + ((long)_knot * StrideUs);
        _segment.ValidForUs = 2 * StrideUs;
        _segment.Flags = SegmentMessage.FinalFlag;
        _segment.JointCount = TrialArm.JointCount;
        _writer.Begin(_message, 0, _segment);
        for (int k = 0; k < 3; k++)
        {
            _writer.AddKnot((uint)(k * StrideUs));
            for (int j = 0; j < TrialArm.JointCount; j++)
                _writer.SetJoint(j, Position(_knot + k, j), 0);
        }

        _knot++;
        return (int)_controller.OnSegment(_message, 0, _writer.End(), nowUs);
    }

    private static int Position(int knot, int joint) => knot == 0 ? 0 : Reach * (((knot * (joint + 3)) % 3) - 1);
}
