using Tendon.Firmware.Control.Storage;

namespace Tendon.Firmware.Control.Tests.Storage;

/// <summary>Two slots whose power can be cut after any byte of a write, leaving behind one of the things that flash leaves behind.</summary>
public sealed class FlakyFlash : ISlotPort
{
    private readonly byte[][] _slots = [[], []];

    /// <summary>What lies behind the last byte that was still written.</summary>
    public enum Remainder
    {
        Old,
        Erased,
        Zeroed,
        CutOff,
        Garbage,
    }

    public int CutAfterBytes { get; set; } = int.MaxValue;

    public Remainder Leaves { get; set; }

    public int Writes { get; private set; }

    public bool Fails { get; set; }

    public byte[] this[int slot]
    {
        get => _slots[slot];
        set => _slots[slot] = value;
    }

    public FlakyFlash Copy() => new() { [0] = [.. _slots[0]], [1] = [.. _slots[1]] };

    public int Read(int slot, byte[] buffer)
    {
        int count = Math.Min(buffer.Length, _slots[slot].Length);
        _slots[slot].AsSpan(0, count).CopyTo(buffer);
        return count;
    }

    public bool Write(int slot, byte[] buffer, int count)
    {
        Writes++;
        if (Fails)
            return false;
        if (CutAfterBytes >= count)
        {
            _slots[slot] = buffer[..count];
            return true;
        }

        byte[] old = _slots[slot];
        byte[] left = Leaves switch
        {
            Remainder.CutOff => new byte[CutAfterBytes],
            Remainder.Old => new byte[Math.Max(CutAfterBytes, old.Length)],
            _ => new byte[count],
        };
        if (Leaves == Remainder.Old)
            old.CopyTo(left, 0);
        else if (Leaves == Remainder.Erased)
            Array.Fill(left, (byte)0xFF);
        else if (Leaves == Remainder.Garbage)
            new Random(CutAfterBytes).NextBytes(left);
        Array.Copy(buffer, left, CutAfterBytes);
        _slots[slot] = left;
        throw new PowerCutException();
    }

    public sealed class PowerCutException : Exception;
}
