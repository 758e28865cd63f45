using System;
using Tendon.Firmware.Control.Storage;

namespace Tendon.Firmware.Trial.Storage;

/// <summary>Two slots in memory whose power is cut after a given byte of a write, leaving the rest of the old bytes.</summary>
internal sealed class CutSlots : ISlotPort
{
    private readonly byte[][] _slots = new byte[2][];
    private readonly int[] _counts = new int[2];

    public CutSlots()
    {
        _slots[0] = new byte[1024];
        _slots[1] = new byte[1024];
    }

    /// <summary>Byte of a write at which the power goes; none when negative.</summary>
    public int CutAt { get; set; } = -1;

    public int Read(int slot, byte[] buffer)
    {
        int count = Math.Min(_counts[slot], buffer.Length);
        Array.Copy(_slots[slot], buffer, count);
        return count;
    }

    public bool Write(int slot, byte[] buffer, int count)
    {
        bool isCut = CutAt >= 0 && CutAt < count;
        Array.Copy(buffer, _slots[slot], isCut ? CutAt : count);
        _counts[slot] = Math.Max(isCut ? CutAt : count, isCut ? _counts[slot] : 0);
        if (isCut)
            throw new InvalidOperationException();
        return true;
    }
}
