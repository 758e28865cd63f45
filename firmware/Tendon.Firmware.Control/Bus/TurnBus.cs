namespace Tendon.Firmware.Control.Bus;

/// <summary>A serial bus that knows no sync read: its servos are asked in turns, and what came of it is told at the start of the next cycle.</summary>
public abstract class TurnBus : ServoBus
{
    private readonly JointSample[] _samples;
    private readonly bool[] _asked;
    private readonly bool[] _answered;
    private readonly bool[] _askedSince;
    private readonly bool[] _answeredSince;

    /// <summary>A bus with one servo per id, in joint order.</summary>
    protected TurnBus(IServoBusPort port, byte[] ids, BusLoad load, TurnSchedule turns)
        : base(port, ids, load)
    {
        Turns = turns;
        _samples = new JointSample[ids.Length];
        for (int i = 0; i < ids.Length; i++)
            _samples[i] = new JointSample();
        _asked = new bool[ids.Length];
        _answered = new bool[ids.Length];
        _askedSince = new bool[ids.Length];
        _answeredSince = new bool[ids.Length];
    }

    /// <summary>Whose turn it is.</summary>
    protected TurnSchedule Turns { get; }

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
        Turns.BeginCycle(nowUs);
        for (int i = 0; i < _samples.Length; i++)
        {
            _asked[i] = _askedSince[i];
            _answered[i] = _answeredSince[i];
            _askedSince[i] = false;
            _answeredSince[i] = false;
        }
    }

    /// <summary>Takes in what has arrived, and gives up a question that has waited in vain.</summary>
    protected void TakeIn(long nowUs, bool cycleBegins)
    {
        TakeIn();
        if (!Turns.IsOverdue(nowUs, cycleBegins))
            return;
        NoteMissing();
        EndQuestion(false);
    }

    /// <summary>Ends the open question.</summary>
    protected abstract void EndQuestion(bool answered);

    /// <summary>Notes what became of a question for a servo's position.</summary>
    protected void NoteTurn(int index, bool answered)
    {
        _askedSince[index] = true;
        _answeredSince[index] = answered;
    }

    /// <summary>Sends a packet that asks nothing.</summary>
    protected void Send(long nowUs, byte[] packet, int count)
    {
        Turns.AddSent(nowUs, count);
        Put(packet, count);
    }
}
