using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Feetech;

/// <summary>Talks to the servos of one arm without ever waiting: a cycle first drains the replies to the last cycle's request, then sends the next one.</summary>
/// <remarks>
/// A read request has LEN 4 and so would a reply with two parameters; no reply of two parameters is ever asked for, so an adapter that
/// echoes what it sends can never be mistaken for a servo.
/// </remarks>
public sealed class StsServoBus : ServoBus, IRegisterBus
{
    private const int MostBytesReadPerCycle = 1024;
    private const int MostBytesWrittenPerCycle = 768;

    private readonly StsReplyParser _parser = new StsReplyParser();
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
        : base(port, ids, new BusLoad(MostBytesWrittenPerCycle, MostBytesReadPerCycle))
    {
        _feedback = new JointSample[ids.Length];
        for (int i = 0; i < ids.Length; i++)
            _feedback[i] = new JointSample();
        _answered = new bool[ids.Length];
    }

    /// <inheritdoc/>
    public override uint ChecksumErrorCount => _parser.ChecksumErrorCount;

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
        TakeIn();
        FeedbackWasAsked = _feedbackAsked;
        _feedbackAsked = false;
        if (FeedbackWasAsked)
            NoteMissing(_answered);
    }

    /// <summary>Asks every servo for its feedback block; the answers are there at the next <see cref="Drain"/>.</summary>
    public void RequestFeedback(long nowUs)
    {
        _feedbackAsked = true;
        _feedbackAskedUs = nowUs;
        Send(StsPacket.WriteSyncRead(_packet, 0, StsRegister.PresentPosition, StsRegister.FeedbackLength, Ids, Ids.Length));
    }

    /// <summary>Asks one servo for <paramref name="count"/> registers (not 2, see the class remarks); do not combine with a feedback request in one cycle.</summary>
    public void RequestRegisters(int index, byte address, byte count)
    {
        _registersAskedOf = index;
        _registersAskedCount = count;
        _registersAnswered = false;
        Send(StsPacket.WriteRead(_packet, 0, Ids[index], address, count));
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
        for (int i = 0; i < Ids.Length; i++)
            _data[i] = value;
        Send(StsPacket.WriteSyncWrite(_packet, 0, address, 1, Ids, Ids.Length, _data));
    }

    /// <summary>Writes one two-byte register of every servo, each to its own value (sign bit 15).</summary>
    public void WriteEach(byte address, int[] values)
    {
        for (int i = 0; i < Ids.Length; i++)
        {
            int encoded = SignMagnitude.Encode(values[i], SignMagnitude.PositionSignBit);
            _data[2 * i] = (byte)encoded;
            _data[(2 * i) + 1] = (byte)(encoded >> 8);
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

    private void Send(int count) => Put(_packet, count);

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
            NoteUnexpected();
        }
    }
}
