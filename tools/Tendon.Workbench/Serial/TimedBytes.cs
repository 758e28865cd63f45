namespace Tendon.Workbench.Serial;

/// <summary>Queue of bytes with the time at which each has fully arrived; a full queue drops the newest, as a UART does.</summary>
internal sealed class TimedBytes(int capacity)
{
    private readonly byte[] _values = new byte[capacity];
    private readonly long[] _timesUs = new long[capacity];
    private int _head;

    public int Count { get; private set; }

    public void Add(byte value, long timeUs)
    {
        if (Count == _values.Length) return;
        int tail = (_head + Count) % _values.Length;
        _values[tail] = value;
        _timesUs[tail] = timeUs;
        Count++;
    }

    public bool TryTake(long untilUs, out byte value, out long timeUs)
    {
        value = _values[_head];
        timeUs = _timesUs[_head];
        if (Count == 0 || timeUs > untilUs) return false;
        _head = (_head + 1) % _values.Length;
        Count--;
        return true;
    }

    /// <summary>Number of bytes that have arrived by <paramref name="untilUs"/>.</summary>
    public int CountArrived(long untilUs)
    {
        int arrived = 0;
        while (arrived < Count && _timesUs[(_head + arrived) % _values.Length] <= untilUs) arrived++;
        return arrived;
    }

    /// <summary>Inverts a bit of every byte that was on the wire in (<paramref name="fromUs"/>, <paramref name="toUs"/>].</summary>
    public void Garble(long fromUs, long toUs)
    {
        for (int i = 0; i < Count; i++)
        {
            int at = (_head + i) % _values.Length;
            if (_timesUs[at] > fromUs && _timesUs[at] <= toUs) _values[at] ^= 0x10;
        }
    }
}
