using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Hiwonder;

/// <summary>Talks to LX servos one question at a time: positions in turns, and after each round one of voltage, temperature and torque of one servo.</summary>
/// <remarks>Every answer has parameters and no question that is asked here has, so an echo can never be mistaken for an answer.</remarks>
public sealed class LxServoBus : TurnBus
{
    /// <summary>Rate of the wire, bit/s; LX servos have no other.</summary>
    public const int BitsPerS = 115200;

    private const int QuestionBytes = LxPacket.Overhead;
    private const int LongestAnswerBytes = LxPacket.Overhead + LxPacket.MostParameters;
    private const int TurnaroundUs = 700;
    private const int MostBytesReadPerCycle = 512;
    private const int SlowKinds = 3;

    private readonly LxReplyParser _parser = new LxReplyParser();
    private readonly byte[] _packet = new byte[LongestAnswerBytes];
    private int _slow;
    private byte _command;
    private int _joint;
    private bool _isPrivate;

    /// <summary>A bus with one servo per id, in joint order.</summary>
    public LxServoBus(IServoBusPort port, byte[] ids, int periodUs)
        : base(
            port, ids, new BusLoad((2 * LongestAnswerBytes * ids.Length) + (QuestionBytes * (ids.Length + 1)), MostBytesReadPerCycle),
            new TurnSchedule(ids.Length + 1, BitsPerS, periodUs, LongestAnswerBytes, TurnaroundUs))
    {
    }

    /// <inheritdoc/>
    public override uint ChecksumErrorCount => _parser.ChecksumErrorCount;

    /// <summary>Answer to the last private question: its parameters as one little-endian number; −1 while there is none.</summary>
    public int PrivateAnswer { get; private set; } = -1;

    /// <summary>Whether torque is expected, so that a servo without it is reported.</summary>
    public bool ExpectsTorque { get; set; }

    /// <summary>Takes in what has arrived and asks the next question that still fits.</summary>
    public void Continue(long nowUs)
    {
        TakeIn(nowUs, false);
        if (!Turns.MayAsk(nowUs, QuestionBytes))
            return;
        bool isSlow = Turns.Turn == Ids.Length;
        _joint = isSlow ? _slow / SlowKinds : Turns.Turn;
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
        Turns.Cancel();
        Ask(nowUs);
    }

    /// <summary>Sends a move.</summary>
    public void Move(long nowUs, int index, int position, int timeMs) => Send(nowUs, _packet, LxPacket.WriteMove(_packet, 0, Ids[index], position, timeMs));

    /// <summary>Sends a command with one byte.</summary>
    public void SendByte(long nowUs, int index, byte command, byte value) => Send(nowUs, _packet, LxPacket.WriteByte(_packet, 0, Ids[index], command, value));

    /// <summary>Makes a servo that turns as a motor a position servo again.</summary>
    public void SendServoMode(long nowUs, int index) => Send(nowUs, _packet, LxPacket.WriteServoMode(_packet, 0, Ids[index]));

    private byte SlowCommand()
    {
        int kind = _slow % SlowKinds;
        return kind == 0 ? LxCommand.VinRead : kind == 1 ? LxCommand.TempRead : LxCommand.LoadRead;
    }

    private void Ask(long nowUs)
    {
        int count = LxPacket.Write(_packet, 0, Ids[_joint], _command);
        if (!_isPrivate && _command == LxCommand.PositionRead)
            Sample(_joint).TimeUs = nowUs;
        Turns.Ask(nowUs, count);
        Put(_packet, count);
    }

    /// <inheritdoc/>
    protected override void Accept(byte[] received, int count)
    {
        _parser.Append(received, 0, count);
        while (_parser.TryTake())
            Dispatch();
    }

    private void Dispatch()
    {
        bool isAnswer = Turns.IsOpen && _parser.Id == Ids[_joint] && _parser.Command == _command && _parser.ParameterCount == ParametersOf(_command);
        if (!isAnswer)
        {
            NoteUnexpected();
            return;
        }

        if (_isPrivate)
            PrivateAnswer = _parser.ParameterCount == 1 ? _parser.Parameter(0) : _parser.Unsigned16(0);
        else
            TakeSample(Sample(_joint));
        EndQuestion(true);
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

    /// <inheritdoc/>
    protected override void EndQuestion(bool answered)
    {
        if (_isPrivate)
        {
            Turns.Cancel();
            return;
        }

        if (_command == LxCommand.PositionRead)
        {
            NoteTurn(_joint, answered);
        }
        else
        {
            _slow = (_slow + 1) % (SlowKinds * Ids.Length);
        }

        Turns.Close();
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
