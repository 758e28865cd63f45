using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Feetech;

/// <summary>Talks to the servos of one arm without ever waiting: a cycle first drains the replies to the last cycle's request, then sends the next one.</summary>
/// <remarks>
/// A read request has LEN 4 and so would a reply with two parameters; no reply of two parameters is ever asked for, so an adapter that
/// echoes what it sends can never be mistaken for a servo.
/// </remarks>
public sealed class StsServoBus : IRegisterBus
{
    private const int MostBytesReadPerCycle = 1024;
    private const int MostBytesWrittenPerCycle = 768;

    private readonly IServoBusPort _port;
    private readonly byte[] _ids;
    private readonly StsReplyParser _parser = new StsReplyParser();
    private readonly byte[] _received = new byte[256];
    private readonly byte[] _packet = new byte[256];
    private readonly byte[] _data = new byte[64];
    private readonly JointSample[] _feedback;
    private readonly bool[] _answered;
    private readonly byte[] _registers = new byte[StsRegister.FeedbackLength];
    private bool _feedbackAsked;
    private long _feedbackAskedUs;
    private int _registersAskedOf = -1;
    private int _registersAskedCount;
    private bool _registersAnswered;

    /// <summary>A bus with one servo per id, in joint order.</summary>
    public StsServoBus(IServoBusPort port, byte[] ids)
    {
        _port = port;
        _ids = ids;
        _feedback = new JointSample[ids.Length];
        for (int i = 0; i < ids.Length; i++)
            _feedback[i] = new JointSample();
        _answered = new bool[ids.Length];
    }

    /// <summary>Bytes by cycle.</summary>
    public BusLoad Load { get; } = new BusLoad(MostBytesWrittenPerCycle, MostBytesReadPerCycle);

    /// <summary>Servos on the bus.</summary>
    public int ServoCount => _ids.Length;

    /// <summary>Valid packets that nobody asked for (late, doubled, wrong id, echoed), since start.</summary>
    public uint UnexpectedReplyCount { get; private set; }

    /// <summary>Replies that did not come within a cycle, since start.</summary>
    public uint MissingReplyCount { get; private set; }

    /// <summary>Packets the port did not take whole, since start.</summary>
    public uint WriteErrorCount { get; private set; }

    /// <summary>Packets with a wrong checksum, since start.</summary>
    public uint ChecksumErrorCount => _parser.ChecksumErrorCount;

    /// <summary>Everything that went wrong on the wire and was survived, since start.</summary>
    public uint ErrorCount => ChecksumErrorCount + MissingReplyCount + WriteErrorCount;

    /// <summary>Whether the last request asked all servos for feedback, so that a missing answer means something.</summary>
    public bool FeedbackWasAsked { get; private set; }

    /// <summary>The newest feedback of a servo; that of an earlier cycle when the last answer is missing.</summary>
    public JointSample Feedback(int index) => _feedback[index];

    /// <summary>Whether the servo answered the last feedback request.</summary>
    public bool HasAnswered(int index) => _answered[index];

    /// <summary>Takes in everything that has arrived. Call once at the start of a cycle.</summary>
    public void Drain()
    {
        for (int i = 0; i < _answered.Length; i++)
            _answered[i] = false;
        Load.Begin();
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

        FeedbackWasAsked = _feedbackAsked;
        _feedbackAsked = false;
        if (!FeedbackWasAsked)
            return;
        for (int i = 0; i < _answered.Length; i++)
        {
            if (!_answered[i])
                MissingReplyCount++;
        }
    }

    /// <summary>Asks every servo for its feedback block; the answers are there at the next <see cref="Drain"/>.</summary>
    public void RequestFeedback(long nowUs)
    {
        _feedbackAsked = true;
        _feedbackAskedUs = nowUs;
        Send(StsPacket.WriteSyncRead(_packet, 0, StsRegister.PresentPosition, StsRegister.FeedbackLength, _ids, _ids.Length));
    }

    /// <summary>Asks one servo for <paramref name="count"/> registers (not 2, see the class remarks); do not combine with a feedback request in one cycle.</summary>
    public void RequestRegisters(int index, byte address, byte count)
    {
        _registersAskedOf = index;
        _registersAskedCount = count;
        _registersAnswered = false;
        Send(StsPacket.WriteRead(_packet, 0, _ids[index], address, count));
    }

    /// <summary>Copies the registers asked for last.</summary>
    /// <returns>False while they have not arrived.</returns>
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

    /// <summary>Writes one two-byte register of every servo, each to its own value (sign bit 15).</summary>
    public void WriteEach(byte address, int[] values)
    {
        for (int i = 0; i < _ids.Length; i++)
        {
            int encoded = SignMagnitude.Encode(values[i], SignMagnitude.PositionSignBit);
            _data[2 * i] = (byte)encoded;
            _data[(2 * i) + 1] = (byte)(encoded >> 8);
        }

        Send(StsPacket.WriteSyncWrite(_packet, 0, address, 2, _ids, _ids.Length, _data));
    }

    private void Send(int count)
    {
        if (count == 0 || !Load.TryWrite(count) || _port.Write(_packet, 0, count) != count)
            WriteErrorCount++;
    }

    private void Dispatch()
    {
        int index = IndexOf(_parser.Id);
        if (index >= 0 && _feedbackAsked && !_answered[index] && _parser.ParameterCount == StsRegister.FeedbackLength)
        {
            StsFeedback.Take(_parser, _feedback[index]);
            _feedback[index].TimeUs = _feedbackAskedUs;
            _answered[index] = true;
        }
        else if (index >= 0 && index == _registersAskedOf && !_registersAnswered && _parser.ParameterCount == _registersAskedCount)
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

    private int IndexOf(byte id)
    {
        for (int i = 0; i < _ids.Length; i++)
        {
            if (_ids[i] == id)
                return i;
        }

        return -1;
    }
}
