using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Hiwonder;

/// <summary>Talks to LX servos one question at a time: positions in turns, and after each round one of voltage, temperature and torque of one servo.</summary>
/// <remarks>Every answer has parameters and no question that is asked here has, so an echo can never be mistaken for an answer.</remarks>
public sealed class LxServoBus
{
    /// <summary>Rate of the wire, bit/s; LX servos have no other.</summary>
    public const int BitsPerS = 115200;

    private const int QuestionBytes = LxPacket.Overhead;
    private const int LongestAnswerBytes = LxPacket.Overhead + LxPacket.MostParameters;
    private const int TurnaroundUs = 700;
    private const int MostBytesReadPerCycle = 512;
    private const int SlowKinds = 3;

    private readonly IServoBusPort _port;
    private readonly byte[] _ids;
    private readonly LxReplyParser _parser = new LxReplyParser();
    private readonly TurnSchedule _turns;
    private readonly JointSample[] _samples;
    private readonly byte[] _received = new byte[64];
    private readonly byte[] _packet = new byte[LongestAnswerBytes];
    private readonly bool[] _asked;
    private readonly bool[] _answered;
    private readonly bool[] _askedSince;
    private readonly bool[] _answeredSince;
    private int _slow;
    private byte _command;
    private int _joint;
    private bool _isPrivate;

    /// <summary>A bus with one servo per id, in joint order.</summary>
    public LxServoBus(IServoBusPort port, byte[] ids, int periodUs)
    {
        _port = port;
        _ids = ids;
        _turns = new TurnSchedule(ids.Length + 1, BitsPerS, periodUs, LongestAnswerBytes, TurnaroundUs);
        _samples = new JointSample[ids.Length];
        for (int i = 0; i < ids.Length; i++)
            _samples[i] = new JointSample();
        _asked = new bool[ids.Length];
        _answered = new bool[ids.Length];
        _askedSince = new bool[ids.Length];
        _answeredSince = new bool[ids.Length];
        Load = new BusLoad((2 * LongestAnswerBytes * ids.Length) + (QuestionBytes * (ids.Length + 1)), MostBytesReadPerCycle);
    }

    /// <summary>Bytes by cycle.</summary>
    public BusLoad Load { get; }

    /// <summary>Servos on the bus.</summary>
    public int ServoCount => _ids.Length;

    /// <summary>Answers that did not come in time, since start.</summary>
    public uint MissingReplyCount { get; private set; }

    /// <summary>Valid packets that nobody asked for (late, doubled, wrong id, echoed), since start.</summary>
    public uint UnexpectedReplyCount { get; private set; }

    /// <summary>Packets that the port or the cycle had no room for, since start.</summary>
    public uint WriteErrorCount { get; private set; }

    /// <summary>Everything that went wrong on the wire and was survived, since start.</summary>
    public uint ErrorCount => _parser.ChecksumErrorCount + MissingReplyCount + WriteErrorCount;

    /// <summary>Answer to the last private question: its parameters as one little-endian number; −1 while there is none.</summary>
    public int PrivateAnswer { get; private set; } = -1;

    /// <summary>Whether torque is expected, so that a servo without it is reported.</summary>
    public bool ExpectsTorque { get; set; }

    /// <summary>The newest sample of a servo.</summary>
    public JointSample Sample(int index) => _samples[index];

    /// <summary>Whether a question for the position came to its end since the last cycle.</summary>
    public bool WasAsked(int index) => _asked[index];

    /// <summary>Whether it was answered.</summary>
    public bool HasAnswered(int index) => _answered[index];

    /// <summary>Begins a cycle.</summary>
    public void BeginCycle(long nowUs)
    {
        Load.Begin();
        TakeIn(nowUs, true);
        _turns.BeginCycle(nowUs);
        for (int i = 0; i < _ids.Length; i++)
        {
            _asked[i] = _askedSince[i];
            _answered[i] = _answeredSince[i];
            _askedSince[i] = false;
            _answeredSince[i] = false;
        }
    }

    /// <summary>Takes in what has arrived and asks the next question that still fits.</summary>
    public void Continue(long nowUs)
    {
        TakeIn(nowUs, false);
        if (!_turns.MayAsk(nowUs, QuestionBytes))
            return;
        bool isSlow = _turns.Turn == _ids.Length;
        _joint = isSlow ? _slow / SlowKinds : _turns.Turn;
        _command = isSlow ? SlowCommand() : LxCommand.PositionRead;
        _isPrivate = false;
        Ask(nowUs);
    }

    /// <summary>Asks one servo something out of turn; no other question may be open.</summary>
    public void AskPrivately(long nowUs, int index, byte command)
    {
        PrivateAnswer = -1;
        _joint = index;
        _command = command;
        _isPrivate = true;
        _turns.Cancel();
        Ask(nowUs);
    }

    /// <summary>Sends a move.</summary>
    public void Move(long nowUs, int index, int position, int timeMs) => Send(nowUs, LxPacket.WriteMove(_packet, 0, _ids[index], position, timeMs));

    /// <summary>Sends a command with one byte.</summary>
    public void SendByte(long nowUs, int index, byte command, byte value) => Send(nowUs, LxPacket.WriteByte(_packet, 0, _ids[index], command, value));

    /// <summary>Makes a servo that turns as a motor a position servo again.</summary>
    public void SendServoMode(long nowUs, int index) => Send(nowUs, LxPacket.WriteServoMode(_packet, 0, _ids[index]));

    private byte SlowCommand()
    {
        int kind = _slow % SlowKinds;
        return kind == 0 ? LxCommand.VinRead : kind == 1 ? LxCommand.TempRead : LxCommand.LoadRead;
    }

    private void Ask(long nowUs)
    {
        int count = LxPacket.Write(_packet, 0, _ids[_joint], _command);
        if (!_isPrivate && _command == LxCommand.PositionRead)
            _samples[_joint].TimeUs = nowUs;
        _turns.Ask(nowUs, count);
        if (!Load.TryWrite(count) || _port.Write(_packet, 0, count) != count)
            WriteErrorCount++;
    }

    private void Send(long nowUs, int count)
    {
        _turns.AddSent(nowUs, count);
        if (count == 0 || !Load.TryWrite(count) || _port.Write(_packet, 0, count) != count)
            WriteErrorCount++;
    }

    private void TakeIn(long nowUs, bool cycleBegins)
    {
        int room;
        while ((room = Load.Readable(_received.Length)) > 0)
        {
            int count = _port.Read(_received, 0, room);
            if (count <= 0)
                break;
            Load.AddRead(count);
            _parser.Append(_received, 0, count);
            while (_parser.TryTake())
                Dispatch();
        }

        if (!_turns.IsOverdue(nowUs, cycleBegins))
            return;
        MissingReplyCount++;
        End(false);
    }

    private void Dispatch()
    {
        bool isAnswer = _turns.IsOpen && _parser.Id == _ids[_joint] && _parser.Command == _command && _parser.ParameterCount == ParametersOf(_command);
        if (!isAnswer)
        {
            UnexpectedReplyCount++;
            return;
        }

        if (_isPrivate)
            PrivateAnswer = _parser.ParameterCount == 1 ? _parser.Parameter(0) : _parser.Unsigned16(0);
        else
            TakeSample(_samples[_joint]);
        End(true);
    }

    private void TakeSample(JointSample sample)
    {
        switch (_command)
        {
            case LxCommand.PositionRead:
                sample.PositionSteps = _parser.Signed16(0);
                break;
            case LxCommand.VinRead:
                sample.VoltageMv = _parser.Unsigned16(0);
                sample.HasVoltage = true;
                break;
            case LxCommand.TempRead:
                sample.TemperatureC = _parser.Parameter(0);
                break;
            default:
                sample.Status = ExpectsTorque && _parser.Parameter(0) == 0 ? JointSample.TorqueLostStatus : 0;
                break;
        }
    }

    private void End(bool answered)
    {
        if (_isPrivate)
        {
            _turns.Cancel();
            return;
        }

        if (_command == LxCommand.PositionRead)
        {
            _askedSince[_joint] = true;
            _answeredSince[_joint] = answered;
        }
        else
        {
            _slow = (_slow + 1) % (SlowKinds * _ids.Length);
        }

        _turns.Close();
    }

    private static int ParametersOf(byte command)
    {
        switch (command)
        {
            case LxCommand.PositionRead:
            case LxCommand.VinRead:
                return 2;
            case LxCommand.MoveTimeRead:
            case LxCommand.ModeRead:
                return 4;
            default:
                return 1;
        }
    }
}
