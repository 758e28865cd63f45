using System;
using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Dynamixel;

/// <summary>Finds status packets of protocol 2.0 in a stream of bytes that may be noisy, truncated, late, doubled or echoed, and takes the stuffing out.</summary>
public sealed class DxlReplyParser
{
    /// <summary>Parameters that a reply may have.</summary>
    public const int MostParameters = 64;

    private const int LeastLength = 3;

    // Every third byte may be a stuffed one.
    private const int LargestLength = (MostParameters * 4 / 3) + 4;

    private readonly ReceiveBuffer _received = new ReceiveBuffer();
    private readonly byte[] _body = new byte[LargestLength];
    private int _bodyCount;

    /// <summary>Bytes given up because they belong to no valid packet, since start.</summary>
    public uint SkippedByteCount => _received.SkippedByteCount;

    /// <summary>Packets with a wrong CRC, since start.</summary>
    public uint CrcErrorCount { get; private set; }

    /// <summary>Valid packets that are none of a servo's: the echo of one's own.</summary>
    public uint EchoCount { get; private set; }

    /// <summary>Id of the packet found last.</summary>
    public byte Id { get; private set; }

    /// <summary>Error byte of the packet found last, see <see cref="DxlError"/>.</summary>
    public byte Error => _body[1];

    /// <summary>Number of parameters of the packet found last.</summary>
    public int ParameterCount => _bodyCount - 2;

    /// <summary>Parameter <paramref name="index"/> of the packet found last.</summary>
    public byte Parameter(int index) => _body[2 + index];

    /// <summary>Two parameters as a signed number.</summary>
    public int Signed16(int index) => (short)(Parameter(index) | (Parameter(index + 1) << 8));

    /// <summary>Four parameters as a signed number.</summary>
    public int Signed32(int index) => Parameter(index) | (Parameter(index + 1) << 8) | (Parameter(index + 2) << 16) | (Parameter(index + 3) << 24);

    /// <summary>Adds received bytes; when there is no room the oldest bytes are given up.</summary>
    public void Append(byte[] source, int offset, int count) => _received.Append(source, offset, count);

    /// <summary>Moves to the next valid status packet.</summary>
    /// <returns>False when more bytes are needed.</returns>
    public bool TryTake()
    {
        while (_received.Count >= DxlPacket.Overhead)
        {
            int length = _received.At(5) | (_received.At(6) << 8);
            if (!HasHeader() || length < LeastLength || length > LargestLength)
            {
                _received.Skip();
                continue;
            }

            int total = length + 7;
            if (_received.Count < total)
                return false;
            int crc = _received.At(total - 2) | (_received.At(total - 1) << 8);
            if (DxlCrc.Of(_received.Bytes, _received.Start, total - 2) != crc)
            {
                CrcErrorCount++;
                _received.Skip();
                continue;
            }

            int packet = _received.Take(total);
            Id = _received.Bytes[packet + 4];
            Unstuff(packet + DxlPacket.InstructionAt, length - 2);
            if (_body[0] == DxlInstruction.Status && _bodyCount >= 2)
                return true;
            EchoCount++;
        }

        return false;
    }

    // FF FF FD FD is stuffed data, never a header; the byte after a header is 0.
    private bool HasHeader() => _received.At(0) == 0xFF && _received.At(1) == 0xFF && _received.At(2) == 0xFD && _received.At(3) == 0 && _received.At(4) != 0xFF;

    private void Unstuff(int start, int count)
    {
        byte[] bytes = _received.Bytes;
        _bodyCount = 0;
        for (int i = start; i < start + count; i++)
        {
            bool isStuffed = i >= start + 3 && bytes[i] == 0xFD && bytes[i - 1] == 0xFD && bytes[i - 2] == 0xFF && bytes[i - 3] == 0xFF;
            if (!isStuffed)
                _body[_bodyCount++] = bytes[i];
        }

        Array.Clear(_body, _bodyCount, _body.Length - _bodyCount);
    }
}
