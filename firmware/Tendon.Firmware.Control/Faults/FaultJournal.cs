using Tendon.Contracts;
using Tendon.Firmware.Control.Boot;
using Tendon.Firmware.Control.Storage;

namespace Tendon.Firmware.Control.Faults;

/// <summary>The last faults, the number of boots and what the firmware was doing, kept over power-off. Nothing is written while the arm moves.</summary>
/// <remarks>Payload: version, run state, boot number, number of faults, three reserved bytes, then 20 bytes a fault, oldest first. Little endian.</remarks>
public sealed class FaultJournal
{
    /// <summary>Faults that are kept.</summary>
    public const int Capacity = 16;

    /// <summary>Least time between two writes, µs: at one a minute for ten years a flash file system with wear levelling is far from its limit.</summary>
    public const long WriteIntervalUs = 5000000;

    private const byte Version = 1;
    private const int HeadSize = 8;
    private const int EntrySize = 20;

    private readonly TwoSlotStore _store;
    private readonly PastFaultMessage[] _ring = new PastFaultMessage[Capacity];
    private int _first;
    private bool _changed;
    private bool _hasWritten;
    private long _writtenUs;

    /// <summary>An empty journal; <see cref="Load"/> fills it.</summary>
    public FaultJournal(ISlotPort port) =>
        _store = new TwoSlotStore(port, RecordKind.FaultJournal, HeadSize + (Capacity * EntrySize));

    /// <summary>This boot's number, wraps.</summary>
    public ushort BootNumber { get; private set; }

    /// <summary>What the boot before wrote last; this boot's after <see cref="Mark"/>.</summary>
    public RunState RunState { get; private set; }

    /// <summary>Faults in the journal.</summary>
    public int Count { get; private set; }

    /// <summary>Reads what is kept and counts this boot. An unreadable journal starts anew.</summary>
    public void Load()
    {
        Count = 0;
        _first = 0;
        _changed = true;
        if (_store.LoadNewest() && _store.PayloadLength >= HeadSize && _store.Buffer[TwoSlotStore.PayloadOffset] == Version)
            ReadPayload();
        BootNumber++;
    }

    /// <summary>Notes what the firmware is doing.</summary>
    public void Mark(RunState state)
    {
        _changed = _changed || state != RunState;
        RunState = state;
    }

    /// <summary>Adds a fault of this boot; the oldest one makes room.</summary>
    public void Add(in FaultMessage fault)
    {
        ref PastFaultMessage entry = ref _ring[(_first + Count) % Capacity];
        entry.Sequence = fault.Sequence;
        entry.BootNumber = BootNumber;
        entry.Code = fault.Code;
        entry.DeviceTimeUs = fault.DeviceTimeUs;
        entry.Detail = fault.Detail;
        entry.Joint = fault.Joint;
        entry.FirstCause = fault.FirstCause;
        if (Count < Capacity)
            Count++;
        else
            _first = (_first + 1) % Capacity;
        _changed = true;
    }

    /// <summary>Writes a past-fault message for entry <paramref name="index"/>, 0 = oldest; returns its length, 0 when there is no such entry.</summary>
    public int WriteMessage(int index, uint sessionEpoch, byte[] buffer, int offset)
    {
        if (index < 0 || index >= Count)
            return 0;
        ref PastFaultMessage entry = ref _ring[(_first + index) % Capacity];
        entry.SessionEpoch = sessionEpoch;
        entry.Index = (byte)index;
        entry.Count = (byte)Count;
        return entry.Write(buffer, offset);
    }

    /// <summary>Whether something is worth a write now: the arm is at rest, something changed, and the last write is long enough ago.</summary>
    public bool IsDue(bool isAtRest, long nowUs) => isAtRest && _changed && (!_hasWritten || nowUs - _writtenUs >= WriteIntervalUs);

    /// <summary>Writes the journal.</summary>
    /// <returns>False when the memory refused; it is tried again after the interval.</returns>
    public bool Save(long nowUs)
    {
        _hasWritten = true;
        _writtenUs = nowUs;
        byte[] b = _store.Buffer;
        int at = TwoSlotStore.PayloadOffset;
        b[at] = Version;
        b[at + 1] = (byte)RunState;
        LittleEndian.PutUInt16(b, at + 2, BootNumber);
        LittleEndian.PutUInt32(b, at + 4, (uint)Count);
        for (int i = 0; i < Count; i++)
            WriteEntry(b, at + HeadSize + (i * EntrySize), i);
        if (!_store.Save(HeadSize + (Count * EntrySize)))
            return false;
        _changed = false;
        return true;
    }

    private void WriteEntry(byte[] b, int at, int index)
    {
        ref PastFaultMessage entry = ref _ring[(_first + index) % Capacity];
        LittleEndian.PutUInt32(b, at, entry.Sequence);
        LittleEndian.PutUInt16(b, at + 4, entry.BootNumber);
        LittleEndian.PutUInt16(b, at + 6, (ushort)entry.Code);
        // 32 bits of milliseconds reach 49 days; what is older than that within one boot is not told apart.
        LittleEndian.PutUInt32(b, at + 8, (uint)(entry.DeviceTimeUs / 1000));
        LittleEndian.PutInt32(b, at + 12, entry.Detail);
        b[at + 16] = entry.Joint;
        b[at + 17] = entry.FirstCause ? (byte)1 : (byte)0;
        b[at + 18] = 0;
        b[at + 19] = 0;
    }

    private void ReadPayload()
    {
        byte[] b = _store.Buffer;
        int at = TwoSlotStore.PayloadOffset;
        RunState = (RunState)b[at + 1];
        BootNumber = LittleEndian.GetUInt16(b, at + 2);
        int count = LittleEndian.GetInt32(b, at + 4);
        if (count < 0 || count > Capacity || _store.PayloadLength < HeadSize + (count * EntrySize))
            return;
        Count = count;
        for (int i = 0; i < Count; i++)
            ReadEntry(b, at + HeadSize + (i * EntrySize), i);
    }

    private void ReadEntry(byte[] b, int at, int index)
    {
        ref PastFaultMessage entry = ref _ring[index];
        entry.Sequence = LittleEndian.GetUInt32(b, at);
        entry.BootNumber = LittleEndian.GetUInt16(b, at + 4);
        entry.Code = (FaultCode)LittleEndian.GetUInt16(b, at + 6);
        entry.DeviceTimeUs = LittleEndian.GetUInt32(b, at + 8) * 1000L;
        entry.Detail = LittleEndian.GetInt32(b, at + 12);
        entry.Joint = b[at + 16];
        entry.FirstCause = b[at + 17] != 0;
    }
}
