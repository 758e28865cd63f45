using Tendon.Contracts;

namespace Tendon.Firmware.Control.Supervision;

/// <summary>Counts how long cycles take and how late they start, in bins that double, and how long the collector stops the world.</summary>
public sealed class LoopTimes
{
    /// <summary>Bins of a histogram; see the health message for their bounds.</summary>
    public const int BinCount = 8;

    private const int FirstBoundUs = 250;

    private readonly uint[] _ticks = new uint[BinCount];
    private readonly uint[] _lates = new uint[BinCount];
    private int _longestTickUs;
    private int _longestLateUs;
    private int _longestPauseUs;
    private uint _freeBytes;

    /// <summary>Cycles since start.</summary>
    public uint CycleCount { get; private set; }

    /// <summary>Cycles that started more than half a period late.</summary>
    public uint LateCycleCount { get; private set; }

    /// <summary>Collections that were measured.</summary>
    public uint CollectionCount { get; private set; }

    /// <summary>Bin of a duration.</summary>
    public static int BinOf(int us)
    {
        int bin = 0;
        for (int boundUs = FirstBoundUs; bin < BinCount - 1 && us >= boundUs; boundUs *= 2)
            bin++;
        return bin;
    }

    /// <summary>Counts a cycle.</summary>
    /// <param name="lateUs">How late it started, µs; early counts as 0.</param>
    /// <param name="tickUs">How long its work took, µs.</param>
    /// <param name="periodUs">The nominal period, µs.</param>
    public void AddCycle(int lateUs, int tickUs, int periodUs)
    {
        CycleCount++;
        if (lateUs > periodUs / 2)
            LateCycleCount++;
        _ticks[BinOf(tickUs)]++;
        _lates[BinOf(lateUs)]++;
        if (tickUs > _longestTickUs)
            _longestTickUs = tickUs;
        if (lateUs > _longestLateUs)
            _longestLateUs = lateUs;
    }

    /// <summary>Counts a collection of the garbage collector.</summary>
    public void AddCollection(int pauseUs, uint freeBytes)
    {
        CollectionCount++;
        _freeBytes = freeBytes;
        if (pauseUs > _longestPauseUs)
            _longestPauseUs = pauseUs;
    }

    /// <summary>Fills what a health message says of the loop, and begins new maxima.</summary>
    public void Take(ref HealthMessage health)
    {
        health.CycleCount = CycleCount;
        health.LateCycleCount = LateCycleCount;
        health.LongestTickUs = (uint)_longestTickUs;
        health.LongestLateUs = (uint)_longestLateUs;
        health.CollectionCount = CollectionCount;
        health.LongestPauseUs = (uint)_longestPauseUs;
        health.FreeBytes = _freeBytes;
        health.TickBelow250Us = _ticks[0];
        health.TickBelow500Us = _ticks[1];
        health.TickBelow1Ms = _ticks[2];
        health.TickBelow2Ms = _ticks[3];
        health.TickBelow4Ms = _ticks[4];
        health.TickBelow8Ms = _ticks[5];
        health.TickBelow16Ms = _ticks[6];
        health.TickFrom16Ms = _ticks[7];
        health.LateBelow250Us = _lates[0];
        health.LateBelow500Us = _lates[1];
        health.LateBelow1Ms = _lates[2];
        health.LateBelow2Ms = _lates[3];
        health.LateBelow4Ms = _lates[4];
        health.LateBelow8Ms = _lates[5];
        health.LateBelow16Ms = _lates[6];
        health.LateFrom16Ms = _lates[7];
        _longestTickUs = 0;
        _longestLateUs = 0;
        _longestPauseUs = 0;
    }
}
