using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Hiwonder;

/// <summary>Finds LX packets in a stream of bytes that may be noisy, truncated, late, doubled or echoed.</summary>
public sealed class LxReplyParser
{
    private const int LeastLength = 3;
    private const int LargestLength = LxPacket.MostParameters + 3;

    private readonly ReceiveBuffer _received = new ReceiveBuffer();
    private int _packet = -1;

    /// <summary>Bytes given up because they belong to no valid packet, since start.</summary>
    public uint SkippedByteCount => _received.SkippedByteCount;

    /// <summary>Packets with a wrong checksum, since start.</summary>
    public uint ChecksumErrorCount { get; private set; }

    /// <summary>Id of the packet found last.</summary>
    public byte Id => _received.Bytes[_packet + 2];

    /// <summary>Command of the packet found last.</summary>
    public byte Command => _received.Bytes[_packet + 4];

    /// <summary>Number of parameters of the packet found last.</summary>
    public int ParameterCount => _received.Bytes[_packet + 3] - 3;

    /// <summary>Parameter <paramref name="index"/> of the packet found last.</summary>
    public byte Parameter(int index) => _received.Bytes[_packet + 5 + index];

    /// <summary>Two parameters as an unsigned number (voltages, times, limits).</summary>
    public int Unsigned16(int index) => Parameter(index) | (Parameter(index + 1) << 8);

    /// <summary>Two parameters as a signed number (positions, speeds).</summary>
    public int Signed16(int index) => (short)Unsigned16(index);

    /// <summary>Adds received bytes; when there is no room the oldest bytes are given up.</summary>
    public void Append(byte[] source, int offset, int count) => _received.Append(source, offset, count);

    /// <summary>Moves to the next valid packet.</summary>
    /// <returns>False when more bytes are needed.</returns>
    public bool TryTake()
    {
        while (_received.Count >= LxPacket.Overhead)
        {
            int length = _received.At(3);
            if (_received.At(0) != 0x55 || _received.At(1) != 0x55 || length < LeastLength || length > LargestLength)
            {
                _received.Skip();
                continue;
            }

            int total = length + 3;
            if (_received.Count < total)
                return false;
            if (LxPacket.Checksum(_received.Bytes, _received.Start) != _received.At(total - 1))
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
}
