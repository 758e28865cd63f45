using System;

namespace Tendon.Firmware.Control.Bus;

/// <summary>Received bytes that wait to be recognised; bounded, so that a flood cannot do more than push out the oldest.</summary>
public sealed class ReceiveBuffer
{
    /// <summary>Bytes that are kept at most.</summary>
    public const int Capacity = 512;

    private int _end;

    /// <summary>The bytes; those from <see cref="Start"/> on wait.</summary>
    public byte[] Bytes { get; } = new byte[Capacity];

    /// <summary>Position of the first waiting byte.</summary>
    public int Start { get; private set; }

    /// <summary>Waiting bytes.</summary>
    public int Count => _end - Start;

    /// <summary>Bytes given up because they belong to no valid packet, since start.</summary>
    public uint SkippedByteCount { get; private set; }

    /// <summary>A waiting byte.</summary>
    public byte At(int index) => Bytes[Start + index];

    /// <summary>Adds received bytes; when there is no room the oldest bytes are given up.</summary>
    public void Append(byte[] source, int offset, int count)
    {
        if (count > Capacity)
        {
            SkippedByteCount += (uint)(count - Capacity);
            offset += count - Capacity;
            count = Capacity;
        }

        if (_end + count > Capacity)
            MakeRoom(count);
        Array.Copy(source, offset, Bytes, _end, count);
        _end += count;
    }

    /// <summary>Takes bytes out.</summary>
    /// <returns>Where they stand in <see cref="Bytes"/> until the next <see cref="Append"/>.</returns>
    public int Take(int count)
    {
        int taken = Start;
        Start += count;
        return taken;
    }

    /// <summary>Gives up one byte.</summary>
    public void Skip()
    {
        Start++;
        SkippedByteCount++;
    }

    private void MakeRoom(int count)
    {
        int kept = Count;
        if (kept + count > Capacity)
        {
            int given = kept + count - Capacity;
            SkippedByteCount += (uint)given;
            Start += given;
            kept -= given;
        }

        Array.Copy(Bytes, Start, Bytes, 0, kept);
        Start = 0;
        _end = kept;
    }
}
