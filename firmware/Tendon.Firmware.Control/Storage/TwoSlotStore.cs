using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Storage;

/// <summary>One record, kept twice: a new version always goes where the older one stands, and counts only once its CRC is right. A power cut at any byte leaves the version before.</summary>
/// <remarks>A slot holds: magic "TNDS", kind, format, two reserved bytes, generation, payload length, payload, CRC-32 over all that precedes it. Little endian.</remarks>
public sealed class TwoSlotStore
{
    /// <summary>First byte of the payload in <see cref="Buffer"/>.</summary>
    public const int PayloadOffset = 16;

    /// <summary>Bytes that a slot holds besides the payload.</summary>
    public const int Overhead = PayloadOffset + CrcSize;

    private const uint Magic = 0x53444E54; // "TNDS"
    private const byte Format = 1;
    private const int CrcSize = 4;
    private const int None = -1;

    private readonly ISlotPort _port;
    private readonly RecordKind _kind;
    private readonly byte[] _check;
    private readonly uint[] _generations = new uint[2];
    private readonly bool[] _valid = new bool[2];
    private bool _looked;

    /// <summary>A store whose payloads have at most <paramref name="maxPayloadBytes"/> bytes.</summary>
    public TwoSlotStore(ISlotPort port, RecordKind kind, int maxPayloadBytes)
    {
        _port = port;
        _kind = kind;
        Buffer = new byte[Overhead + maxPayloadBytes];
        _check = new byte[Buffer.Length];
    }

    /// <summary>Where a payload lies after loading, and where the caller puts one, from <see cref="PayloadOffset"/> on, before saving.</summary>
    public byte[] Buffer { get; }

    /// <summary>Bytes of the payload that was loaded last.</summary>
    public int PayloadLength { get; private set; }

    /// <summary>Times the record was replaced, wraps.</summary>
    public uint Generation { get; private set; }

    /// <summary>Whether a slot held something that is no valid record: a write that was cut short, or worn memory.</summary>
    public bool FoundDamage { get; private set; }

    /// <summary>Loads the newest valid version.</summary>
    /// <returns>False when neither slot holds one.</returns>
    public bool LoadNewest() => Load(Newest());

    /// <summary>Loads the version before the newest one, for a reader that cannot use the newest.</summary>
    /// <returns>False when there is none.</returns>
    public bool LoadPrevious()
    {
        int newest = Newest();
        return newest != None && Load(1 - newest);
    }

    /// <summary>Stores the payload that lies in <see cref="Buffer"/> and reads it back.</summary>
    /// <returns>False when the memory refused or what was read back differs; the version before is then still the newest.</returns>
    public bool Save(int payloadLength)
    {
        if (payloadLength < 0 || payloadLength > Buffer.Length - Overhead)
            return false;
        int newest = Newest();
        int target = newest == None ? 0 : 1 - newest;
        uint generation = newest == None ? 1 : _generations[newest] + 1;
        int size = Seal(payloadLength, generation);
        _valid[target] = false;
        if (!_port.Write(target, Buffer, size) || _port.Read(target, _check) != size || !IsSame(size))
            return false;
        _valid[target] = true;
        _generations[target] = generation;
        Generation = generation;
        PayloadLength = payloadLength;
        return true;
    }

    private int Seal(int payloadLength, uint generation)
    {
        LittleEndian.PutUInt32(Buffer, 0, Magic);
        Buffer[4] = (byte)_kind;
        Buffer[5] = Format;
        Buffer[6] = 0;
        Buffer[7] = 0;
        LittleEndian.PutUInt32(Buffer, 8, generation);
        LittleEndian.PutInt32(Buffer, 12, payloadLength);
        int sealedBytes = PayloadOffset + payloadLength;
        LittleEndian.PutUInt32(Buffer, sealedBytes, Crc32.Of(Buffer, 0, sealedBytes));
        return sealedBytes + CrcSize;
    }

    private bool Load(int slot)
    {
        if (slot == None || !_valid[slot])
            return false;
        int count = _port.Read(slot, Buffer);
        if (!IsRecord(Buffer, count))
            return false;
        PayloadLength = LittleEndian.GetInt32(Buffer, 12);
        Generation = _generations[slot];
        return true;
    }

    // The generation wraps: what is less than half the range ahead is newer.
    private int Newest()
    {
        if (!_looked)
            Look();
        if (_valid[0] && _valid[1])
            return (int)(_generations[0] - _generations[1]) > 0 ? 0 : 1;
        return _valid[0] ? 0 : _valid[1] ? 1 : None;
    }

    private void Look()
    {
        _looked = true;
        for (int slot = 0; slot < 2; slot++)
        {
            int count = _port.Read(slot, _check);
            _valid[slot] = IsRecord(_check, count);
            _generations[slot] = _valid[slot] ? LittleEndian.GetUInt32(_check, 8) : 0;
            FoundDamage = FoundDamage || (count > 0 && !_valid[slot]);
        }
    }

    private bool IsRecord(byte[] bytes, int count)
    {
        if (count < Overhead || count > bytes.Length || LittleEndian.GetUInt32(bytes, 0) != Magic || bytes[4] != (byte)_kind || bytes[5] != Format)
            return false;
        int length = LittleEndian.GetInt32(bytes, 12);
        if (length < 0 || length > count - Overhead)
            return false;
        return LittleEndian.GetUInt32(bytes, PayloadOffset + length) == Crc32.Of(bytes, 0, PayloadOffset + length);
    }

    private bool IsSame(int size)
    {
        for (int i = 0; i < size; i++)
        {
            if (Buffer[i] != _check[i])
                return false;
        }

        return true;
    }
}
