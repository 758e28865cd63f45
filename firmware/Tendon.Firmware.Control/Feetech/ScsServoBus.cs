using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Feetech;

/// <summary>Talks to SCS servos: one sync write for all, but reads in turns, because they know no sync read.</summary>
/// <remarks>A question has two parameters and no answer that is asked for here has, so an echo can never be mistaken for an answer.</remarks>
public sealed class ScsServoBus : IRegisterBus
{
    /// <summary>Factory rate, bit/s.</summary>
    public const int DefaultBitsPerS = 1000000;

    private const int QuestionBytes = StsPacket.Overhead + 2;
    private const int AnswerBytes = StsPacket.Overhead + ScsRegister.FeedbackLength;
    private const int TurnaroundUs = 600;
    private const int MostBytesReadPerCycle = 1024;
    private const int MostBytesWrittenPerCycle = 768;

    private readonly IServoBusPort _port;
    private readonly byte[] _ids;
    private readonly StsReplyParser _parser = new StsReplyParser();
    private readonly TurnSchedule _turns;
    private readonly byte[] _received = new byte[128];
    private readonly byte[] _packet = new byte[256];
    private readonly byte[] _data = new byte[64];
    private readonly byte[] _registers = new byte[ScsRegister.FeedbackLength];
    private readonly JointSample[] _samples;
    private readonly bool[] _asked;
    private readonly bool[] _answered;
    private readonly bool[] _askedSince;
    private readonly bool[] _answeredSince;
    private int _registersAskedOf = -1;
    private int _registersAskedCount;
    private bool _registersAnswered;
    private long _nowUs;

    /// <summary>A bus with one servo per id, in joint order.</summary>
    public ScsServoBus(IServoBusPort port, byte[] ids, int periodUs)
    {
        _port = port;
        _ids = ids;
        _turns = new TurnSchedule(ids.Length, DefaultBitsPerS, periodUs, AnswerBytes, TurnaroundUs);
        _samples = new JointSample[ids.Length];
        for (int i = 0; i < ids.Length; i++)
            _samples[i] = new JointSample();
        _asked = new bool[ids.Length];
        _answered = new bool[ids.Length];
        _askedSince = new bool[ids.Length];
        _answeredSince = new bool[ids.Length];
    }

    /// <summary>Bytes by cycle.</summary>
    public BusLoad Load { get; } = new BusLoad(MostBytesWrittenPerCycle, MostBytesReadPerCycle);

    /// <inheritdoc/>
    public int ServoCount => _ids.Length;

    /// <summary>Answers that did not come in time, since start.</summary>
    public uint MissingReplyCount { get; private set; }

    /// <summary>Valid packets that nobody asked for (late, doubled, wrong id, echoed), since start.</summary>
    public uint UnexpectedReplyCount { get; private set; }

    /// <summary>Packets that the port or the cycle had no room for, since start.</summary>
    public uint WriteErrorCount { get; private set; }

    /// <summary>Everything that went wrong on the wire and was survived, since start.</summary>
    public uint ErrorCount => _parser.ChecksumErrorCount + MissingReplyCount + WriteErrorCount;

    /// <summary>The newest sample of a servo.</summary>
    public JointSample Sample(int index) => _samples[index];

    /// <summary>Whether a question for the feedback came to its end since the last cycle.</summary>
    public bool WasAsked(int index) => _asked[index];

    /// <summary>Whether it was answered.</summary>
    public bool HasAnswered(int index) => _answered[index];

    /// <summary>Begins a cycle.</summary>
    public void BeginCycle(long nowUs)
    {
        _nowUs = nowUs;
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

    /// <summary>Takes in what has arrived and asks the next servo if its answer still fits.</summary>
    public void Continue(long nowUs)
    {
        _nowUs = nowUs;
        TakeIn(nowUs, false);
        if (!_turns.MayAsk(nowUs, QuestionBytes))
            return;
        _samples[_turns.Turn].TimeUs = nowUs;
        int count = StsPacket.WriteRead(_packet, 0, _ids[_turns.Turn], ScsRegister.PresentPosition, ScsRegister.FeedbackLength);
        _turns.Ask(nowUs, count);
        Put(count);
    }

    /// <inheritdoc/>
    public void RequestRegisters(int index, byte address, byte count)
    {
        _turns.Cancel();
        _registersAskedOf = index;
        _registersAskedCount = count;
        _registersAnswered = false;
        Send(StsPacket.WriteRead(_packet, 0, _ids[index], address, count));
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
        for (int i = 0; i < _ids.Length; i++)
            _data[i] = value;
        Send(StsPacket.WriteSyncWrite(_packet, 0, address, 1, _ids, _ids.Length, _data));
    }

    /// <summary>Writes one two-byte register of every servo, each to its own value, most significant byte first.</summary>
    public void WriteEach(byte address, int[] values)
    {
        for (int i = 0; i < _ids.Length; i++)
        {
            _data[2 * i] = (byte)(values[i] >> 8);
            _data[(2 * i) + 1] = (byte)values[i];
        }

        Send(StsPacket.WriteSyncWrite(_packet, 0, address, 2, _ids, _ids.Length, _data));
    }

    private void Send(int count)
    {
        _turns.AddSent(_nowUs, count);
        Put(count);
    }

    private void Put(int count)
    {
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
        _askedSince[_turns.Turn] = true;
        _turns.Close();
    }

    private void Dispatch()
    {
        if (_turns.IsOpen && _parser.Id == _ids[_turns.Turn] && _parser.ParameterCount == ScsRegister.FeedbackLength)
        {
            TakeSample(_samples[_turns.Turn]);
            _askedSince[_turns.Turn] = true;
            _answeredSince[_turns.Turn] = true;
            _turns.Close();
        }
        else if (_registersAskedOf >= 0 && !_registersAnswered && _parser.Id == _ids[_registersAskedOf] && _parser.ParameterCount == _registersAskedCount)
        {
            for (int i = 0; i < _registersAskedCount; i++)
                _registers[i] = _parser.Parameter(i);
            _registersAnswered = true;
        }
        else
        {
            UnexpectedReplyCount++;
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
