namespace Tendon.Firmware.Control.Encoders;

/// <summary>Makes a count over turns out of angles within one turn.</summary>
public sealed class TurnCounter
{
    private readonly int _stepsPerTurn;
    private int _last = -1;

    /// <summary>A counter that has seen nothing. The first angle is ambiguous by whole turns: mount the magnet so that the joint cannot stand at its zero.</summary>
    public TurnCounter(int stepsPerTurn) => _stepsPerTurn = stepsPerTurn;

    /// <summary>The count; the first angle is counted as it is.</summary>
    public int Count { get; private set; }

    /// <summary>Takes the next angle, 0 to one less than a turn; it is taken to have come the shorter way round.</summary>
    public void Take(int steps)
    {
        if (_last < 0)
        {
            Count = steps;
        }
        else
        {
            int delta = steps - _last;
            if (delta > _stepsPerTurn / 2)
                delta -= _stepsPerTurn;
            else if (delta < -_stepsPerTurn / 2)
                delta += _stepsPerTurn;
            Count += delta;
        }

        _last = steps;
    }
}
