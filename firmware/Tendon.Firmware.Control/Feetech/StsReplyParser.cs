using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Feetech;

/// <summary>Finds status packets in a stream of bytes that may be noisy, truncated, late or doubled.</summary>
/// <remarks>After a bad checksum only one byte is given up, so a good packet behind a damaged one is never lost with it.</remarks>
public sealed class StsReplyParser
{
    // The longest reply that is ever asked for has 15 parameters; a longer LEN can only be damage, and waiting for it would swallow good replies.
    private const int LargestLength = 34;

    private readonly ReceiveBuffer _received = new ReceiveBuffer();
    private int _packet = -1;

    /// <summary>Bytes given up because they belong to no valid packet, since start.</summary>
    public uint SkippedByteCount => _received.SkippedByteCount;

    /// <summary>Packets with a wrong checksum, since start.</summary>
    public uint ChecksumErrorCount { get; private set; }

    /// <summary>Id of the packet found last.</summary>
    public byte Id => _received.Bytes[_packet + 2];

    /// <summary>Status bits of the packet found last.</summary>
    public byte Status => _received.Bytes[_packet + 4];

    /// <summary>Number of parameters of the packet found last.</summary>
    public int ParameterCount => _received.Bytes[_packet + 3] - 2;

    /// <summary>Parameter <paramref name="index"/> of the packet found last.</summary>
    public byte Parameter(int index) => _received.Bytes[_packet + 5 + index];

    /// <summary>Two parameters as a little-endian number (STS and SMS).</summary>
    public int Parameter16(int index) => Parameter(index) | (Parameter(index + 1) << 8);

    /// <summary>Two parameters as a big-endian number (SCS).</summary>
    public int BigEndianParameter16(int index) => (Parameter(index) << 8) | Parameter(index + 1);

    /// <summary>Adds received bytes; when there is no room the oldest bytes are given up.</summary>
    public void Append(byte[] source, int offset, int count) => _received.Append(source, offset, count);

    /// <summary>Moves to the next valid packet.</summary>
    /// <returns>False when more bytes are needed.</returns>
    public bool TryTake()
    {
        while (_received.Count >= StsPacket.Overhead)
        {
            if (_received.At(0) != 0xFF || _received.At(1) != 0xFF || _received.At(2) == 0xFF || !IsPlausible(_received.At(3)))
            {
                _received.Skip();
                continue;
            }

            int total = _received.At(3) + 4;
            if (_received.Count < total)
                return false;
            if (StsPacket.Checksum(_received.Bytes, _received.Start) != _received.At(total - 1))
            {
                ChecksumErrorCount++;
                _received.Skip();
                continue;
            }

            _packet = _received.Take(total);
            return true;
        }

        return false;
    }

    private static bool IsPlausible(byte length) => length >= 2 && length <= LargestLength;
}
