using System;

namespace Tendon.Firmware.Control.Feetech;

/// <summary>Finds status packets in a stream of bytes that may be noisy, truncated, late or doubled.</summary>
/// <remarks>After a bad checksum only one byte is given up, so a good packet behind a damaged one is never lost with it.</remarks>
public sealed class StsReplyParser
{
    // The longest reply that is ever asked for has 15 parameters; a longer LEN can only be damage, and waiting for it would swallow good replies.
    private const int LargestLength = 34;
    private const int Capacity = 512;

    private readonly byte[] _bytes = new byte[Capacity];
    private int _start;
    private int _end;
    private int _packet = -1;

    /// <summary>Bytes given up because they belong to no valid packet, since start.</summary>
    public uint SkippedByteCount { get; private set; }

    /// <summary>Packets with a wrong checksum, since start.</summary>
    public uint ChecksumErrorCount { get; private set; }

    /// <summary>Id of the packet found last.</summary>
    public byte Id => _bytes[_packet + 2];

    /// <summary>Status bits of the packet found last.</summary>
    public byte Status => _bytes[_packet + 4];

    /// <summary>Number of parameters of the packet found last.</summary>
    public int ParameterCount => _bytes[_packet + 3] - 2;

    /// <summary>Parameter <paramref name="index"/> of the packet found last.</summary>
    public byte Parameter(int index) => _bytes[_packet + 5 + index];

    /// <summary>Two parameters as a little-endian number.</summary>
    public int Parameter16(int index) => Parameter(index) | (Parameter(index + 1) << 8);

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
        Array.Copy(source, offset, _bytes, _end, count);
        _end += count;
    }

    /// <summary>Moves to the next valid packet.</summary>
    /// <returns>False when more bytes are needed.</returns>
    public bool TryTake()
    {
        while (_end - _start >= StsPacket.Overhead)
        {
            if (_bytes[_start] != 0xFF || _bytes[_start + 1] != 0xFF || _bytes[_start + 2] == 0xFF || !IsPlausible(_bytes[_start + 3]))
            {
                Skip();
                continue;
            }

            int total = _bytes[_start + 3] + 4;
            if (_end - _start < total)
                return false;
            if (StsPacket.Checksum(_bytes, _start) != _bytes[_start + total - 1])
            {
                ChecksumErrorCount++;
                Skip();
                continue;
            }

            _packet = _start;
            _start += total;
            return true;
        }

        return false;
    }

    private static bool IsPlausible(byte length) => length >= 2 && length <= LargestLength;

    private void Skip()
    {
        _start++;
        SkippedByteCount++;
    }

    private void MakeRoom(int count)
    {
        int kept = _end - _start;
        if (kept + count > Capacity)
        {
            int given = kept + count - Capacity;
            SkippedByteCount += (uint)given;
            _start += given;
            kept -= given;
        }

        Array.Copy(_bytes, _start, _bytes, 0, kept);
        _start = 0;
        _end = kept;
    }
}
