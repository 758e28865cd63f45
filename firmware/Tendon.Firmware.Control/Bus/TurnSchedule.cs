namespace Tendon.Firmware.Control.Bus;

/// <summary>Whose turn it is on a half-duplex wire that knows no sync read, and whether a question and its answer still fit before the next goals are sent.</summary>
/// <remarks>
/// Goals that are sent while a servo answers would destroy both. So a question is asked only when its answer can be there before the cycle ends. A board
/// that polls between cycles gets through all turns in one cycle; one that does not gets one turn a cycle.
/// </remarks>
public sealed class TurnSchedule
{
    private const int TimeoutMarginUs = 2000;

    private readonly int _byteNs;
    private readonly int _periodUs;
    private readonly int _answerUs;
    private readonly int _turnCount;
    private long _cycleEndsUs;
    private long _wireFreeUs;
    private long _dueUs;
    private int _takenInCycle;

    /// <summary>A schedule without an open question.</summary>
    /// <param name="turnCount">Turns in a round.</param>
    /// <param name="bitsPerS">Rate of the wire, ten bits a byte.</param>
    /// <param name="periodUs">Control period, µs.</param>
    /// <param name="answerBytes">Bytes of the longest answer.</param>
    /// <param name="turnaroundUs">Longest pause of a servo before it answers, µs.</param>
    public TurnSchedule(int turnCount, int bitsPerS, int periodUs, int answerBytes, int turnaroundUs)
    {
        _turnCount = turnCount;
        _byteNs = 1000000000 / (bitsPerS / 10);
        _periodUs = periodUs;
        _answerUs = (answerBytes * _byteNs / 1000) + turnaroundUs;
    }

    /// <summary>The turn that is next, or that waits for its answer.</summary>
    public int Turn { get; private set; }

    /// <summary>Whether a question waits for its answer.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Begins a cycle.</summary>
    public void BeginCycle(long nowUs)
    {
        _cycleEndsUs = nowUs + _periodUs;
        _takenInCycle = 0;
        if (_wireFreeUs < nowUs)
            _wireFreeUs = nowUs;
    }

    /// <summary>Notes bytes that were sent.</summary>
    public void AddSent(long nowUs, int count)
    {
        if (_wireFreeUs < nowUs)
            _wireFreeUs = nowUs;
        _wireFreeUs += ((long)count * _byteNs / 1000) + 1;
    }

    /// <summary>Whether a question of <paramref name="questionBytes"/> may be asked now.</summary>
    public bool MayAsk(long nowUs, int questionBytes)
    {
        if (IsOpen || _takenInCycle >= _turnCount)
            return false;
        // The first turn of a cycle is always taken, or a period that is too short would never measure anything.
        long startUs = _wireFreeUs > nowUs ? _wireFreeUs : nowUs;
        return _takenInCycle == 0 || startUs + (questionBytes * _byteNs / 1000) + _answerUs <= _cycleEndsUs;
    }

    /// <summary>Notes a question that was sent.</summary>
    public void Ask(long nowUs, int questionBytes)
    {
        AddSent(nowUs, questionBytes);
        IsOpen = true;
        _takenInCycle++;
        _dueUs = _wireFreeUs + _answerUs + TimeoutMarginUs;
    }

    /// <summary>Whether the open question has waited in vain; at the start of a cycle nothing is waited for any longer.</summary>
    public bool IsOverdue(long nowUs, bool cycleBegins) => IsOpen && (nowUs > _dueUs || (cycleBegins && nowUs >= _wireFreeUs));

    /// <summary>Ends the turn, answered or not.</summary>
    public void Close()
    {
        IsOpen = false;
        Turn = Turn + 1 < _turnCount ? Turn + 1 : 0;
    }

    /// <summary>Drops the open question without taking its turn.</summary>
    public void Cancel() => IsOpen = false;
}
