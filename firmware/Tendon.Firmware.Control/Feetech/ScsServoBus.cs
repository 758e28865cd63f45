using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Feetech;

/// <summary>Talks to SCS servos: one sync write for all, but reads in turns, because they know no sync read.</summary>
/// <remarks>A question has two parameters and no answer that is asked for here has, so an echo can never be mistaken for an answer.</remarks>
public sealed class ScsServoBus : TurnBus, IRegisterBus
{
    /// <summary>Factory rate, bit/s.</summary>
    public const int DefaultBitsPerS = 1000000;

    private const int QuestionBytes = StsPacket.Overhead + 2;
    private const int AnswerBytes = StsPacket.Overhead + ScsRegister.FeedbackLength;
    private const int TurnaroundUs = 600;
    private const int MostBytesReadPerCycle = 1024;
    private const int MostBytesWrittenPerCycle = 768;

    private readonly StsReplyParser _parser = new StsReplyParser();
    private readonly byte[] _packet = new byte[256];
    private readonly byte[] _data = new byte[64];
    private readonly byte[] _registers = new byte[ScsRegister.FeedbackLength];
    private int _registersAskedOf = -1;
    private int _registersAskedCount;
    private bool _registersAnswered;
    private long _nowUs;

    /// <summary>A bus with one servo per id, in joint order.</summary>
    public ScsServoBus(IServoBusPort port, byte[] ids, int periodUs)
        : base(
            port, ids, new BusLoad(MostBytesWrittenPerCycle, MostBytesReadPerCycle), new TurnSchedule(ids.Length, DefaultBitsPerS, periodUs, AnswerBytes, TurnaroundUs))
    {
    }

    /// <inheritdoc/>
    public override uint ChecksumErrorCount => _parser.ChecksumErrorCount;

    /// <summary>Takes in what has arrived and asks the next servo if its answer still fits.</summary>
    public void Continue(long nowUs)
    {
        _nowUs = nowUs;
        TakeIn(nowUs, false);
        if (!Turns.MayAsk(nowUs, QuestionBytes))
            return;
        Sample(Turns.Turn).TimeUs = nowUs;
        int count = StsPacket.WriteRead(_packet, 0, Ids[Turns.Turn], ScsRegister.PresentPosition, ScsRegister.FeedbackLength);
        Turns.Ask(nowUs, count);
        Put(_packet, count);
    }

    /// <inheritdoc/>
    public void RequestRegisters(int index, byte address, byte count)
    {
        Turns.Cancel();
        _registersAskedOf = index;
        _registersAskedCount = count;
        _registersAnswered = false;
        Send(StsPacket.WriteRead(_packet, 0, Ids[index], address, count));
    }

    /// <inheritdoc/>
    public bool TryTakeRegisters(byte[] destination)
    {
        if (!_registersAnswered)
            return false;
        for (int i = 0; i < _registersAskedCount; i++)
            destination[i] = _registers[i];
        _registersAnswered = false;
        _registersAskedOf = -1;
        return true;
    }

    /// <summary>Writes one byte register of every servo to the same value.</summary>
    public void WriteAll(byte address, byte value)
    {
        for (int i = 0; i < Ids.Length; i++)
            _data[i] = value;
        Send(StsPacket.WriteSyncWrite(_packet, 0, address, 1, Ids, Ids.Length, _data));
    }

    /// <summary>Writes one two-byte register of every servo, each to its own value, most significant byte first.</summary>
    public void WriteEach(byte address, int[] values)
    {
        for (int i = 0; i < Ids.Length; i++)
        {
            _data[2 * i] = (byte)(values[i] >> 8);
            _data[(2 * i) + 1] = (byte)values[i];
        }

        Send(StsPacket.WriteSyncWrite(_packet, 0, address, 2, Ids, Ids.Length, _data));
    }

    /// <inheritdoc/>
    protected override void Accept(byte[] received, int count)
    {
        _parser.Append(received, 0, count);
        while (_parser.TryTake())
            Dispatch();
    }

    /// <inheritdoc/>
    protected override void EndQuestion(bool answered)
    {
        NoteTurn(Turns.Turn, answered);
        Turns.Close();
    }

    private void Send(int count) => Send(_nowUs, _packet, count);

    private void Dispatch()
    {
        if (Turns.IsOpen && _parser.Id == Ids[Turns.Turn] && _parser.ParameterCount == ScsRegister.FeedbackLength)
        {
            TakeSample(Sample(Turns.Turn));
            EndQuestion(true);
        }
        else if (_registersAskedOf >= 0 && !_registersAnswered && _parser.Id == Ids[_registersAskedOf] && _parser.ParameterCount == _registersAskedCount)
        {
            for (int i = 0; i < _registersAskedCount; i++)
                _registers[i] = _parser.Parameter(i);
            _registersAnswered = true;
        }
        else
        {
            NoteUnexpected();
        }
    }

    private void TakeSample(JointSample sample)
    {
        sample.PositionSteps = _parser.BigEndianParameter16(0);
        sample.LoadPermille = SignMagnitude.Decode(_parser.BigEndianParameter16(4), SignMagnitude.LoadSignBit);
        sample.HasVoltage = true;
        sample.VoltageMv = _parser.Parameter(6) * 100;
        sample.TemperatureC = _parser.Parameter(7);
        sample.Status = (_parser.Status | _parser.Parameter(9)) & StsFeedback.StatusMask;
    }
}
