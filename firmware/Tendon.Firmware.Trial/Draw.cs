namespace Tendon.Firmware.Trial;

/// <summary>Numbers that look random and are the same on every machine (a linear congruential generator, Knuth's MMIX constants).</summary>
public sealed class Draw
{
    private ulong _state;

    public Draw(ulong seed) => _state = seed;

    /// <summary>The upper half of the state: the lower bits repeat soon.</summary>
    public uint Next32()
    {
        _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
        return (uint)(_state >> 32);
    }

    /// <summary>A number of every magnitude: a wide draw, shifted by a drawn amount.</summary>
    public long AnyLong()
    {
        long high = (int)(long)Next32();
        return ((high << 32) | (long)Next32()) >> Below(64);
    }

    /// <summary>A number below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(long)(Next32() % (uint)count);
}
