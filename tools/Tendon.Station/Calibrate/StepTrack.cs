using Tendon.Station.Bus;

namespace Tendon.Station.Calibrate;

/// <summary>Follows a position that wraps at a turn, and does not believe a single reading that leapt.</summary>
/// <remarks>Every difference is taken the short way round, so where in its turn a joint was bolted on makes no difference.</remarks>
public sealed class StepTrack
{
    // At sweep speed a joint moves 7 steps between two looks, and 100 when four replies in a row were lost.
    private const int MostLeapSteps = 300;
    private const int LooksToBelieve = 3;
    private int _raw;
    private int _doubts;
    private bool _started;

    /// <summary>Steps since the first reading, plus that reading; not wrapped.</summary>
    public int Steps { get; private set; }

    /// <summary>Readings that leapt, since the start.</summary>
    public int LeapCount { get; private set; }

    /// <summary>Takes a reading, 0 to 4095.</summary>
    /// <returns>False when it leapt and is not believed.</returns>
    public bool Take(int raw)
    {
        if (!_started)
        {
            _started = true;
            _raw = Steps = raw;
            return true;
        }

        int change = Short(raw - _raw);
        if (Math.Abs(change) > MostLeapSteps && ++_doubts < LooksToBelieve)
        {
            LeapCount++;
            return false;
        }

        _doubts = 0;
        _raw = raw;
        Steps += change;
        return true;
    }

    /// <summary>A difference of positions taken the short way round: −2048 to 2047.</summary>
    public static int Short(int difference)
    {
        int wrapped = ((difference % ServoRegister.StepsPerTurn) + ServoRegister.StepsPerTurn) % ServoRegister.StepsPerTurn;
        return wrapped >= ServoRegister.StepsPerTurn / 2 ? wrapped - ServoRegister.StepsPerTurn : wrapped;
    }
}
