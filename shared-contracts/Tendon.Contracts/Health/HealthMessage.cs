namespace Tendon.Contracts;

/// <summary>How the device's control loop itself is doing, device → host, once a second.</summary>
public struct HealthMessage
{
    public const MessageKind Kind = MessageKind.Health;
    public const int Size = 124;

    public uint SessionEpoch;

    /// <summary>Rises by 1 with every health message.</summary>
    public uint Sequence;

    /// <summary>Since boot.</summary>
    public uint UptimeS;

    /// <summary>Control cycles since boot, wraps.</summary>
    public uint CycleCount;

    /// <summary>Of these: started more than half a period late.</summary>
    public uint LateCycleCount;

    /// <summary>Longest cycle since the last health message.</summary>
    public uint LongestTickUs;

    /// <summary>Latest start of a cycle since the last health message.</summary>
    public uint LongestLateUs;

    /// <summary>Collections of the garbage collector that were measured since boot.</summary>
    public uint CollectionCount;

    /// <summary>Longest measured collection since the last health message.</summary>
    public uint LongestPauseUs;

    /// <summary>Free managed memory after the last measured collection, 0 = not known.</summary>
    public uint FreeBytes;

    /// <summary>Connections to the broker that were lost since boot.</summary>
    public uint LinkLossCount;

    /// <summary>Messages that found a queue full or were too long, both directions.</summary>
    public uint RefusedMessageCount;

    /// <summary>Cycles in which the external watchdog was not fed.</summary>
    public uint WithheldPulseCount;

    /// <summary>Cycles whose work took this long, since boot.</summary>
    public uint TickBelow250Us;
    public uint TickBelow500Us;
    public uint TickBelow1Ms;
    public uint TickBelow2Ms;
    public uint TickBelow4Ms;
    public uint TickBelow8Ms;
    public uint TickBelow16Ms;
    public uint TickFrom16Ms;

    /// <summary>Cycles that started this late, since boot.</summary>
    public uint LateBelow250Us;
    public uint LateBelow500Us;
    public uint LateBelow1Ms;
    public uint LateBelow2Ms;
    public uint LateBelow4Ms;
    public uint LateBelow8Ms;
    public uint LateBelow16Ms;
    public uint LateFrom16Ms;

    /// <summary>Boots of this board, wraps.</summary>
    public ushort BootNumber;

    /// <summary>Why the device booted.</summary>
    public BootCause BootCause;

    /// <summary>Writes the message; returns its length, 0 when it does not fit.</summary>
    public readonly int Write(byte[] buffer, int offset)
    {
        if (!MessageHeader.InRange(buffer, offset, Size)) return 0;
        MessageHeader.Write(buffer, offset, Kind, Size, SessionEpoch);
        LittleEndian.PutUInt32(buffer, offset + 8, Sequence);
        LittleEndian.PutUInt32(buffer, offset + 12, UptimeS);
        LittleEndian.PutUInt32(buffer, offset + 16, CycleCount);
        LittleEndian.PutUInt32(buffer, offset + 20, LateCycleCount);
        LittleEndian.PutUInt32(buffer, offset + 24, LongestTickUs);
        LittleEndian.PutUInt32(buffer, offset + 28, LongestLateUs);
        LittleEndian.PutUInt32(buffer, offset + 32, CollectionCount);
        LittleEndian.PutUInt32(buffer, offset + 36, LongestPauseUs);
        LittleEndian.PutUInt32(buffer, offset + 40, FreeBytes);
        LittleEndian.PutUInt32(buffer, offset + 44, LinkLossCount);
        LittleEndian.PutUInt32(buffer, offset + 48, RefusedMessageCount);
        LittleEndian.PutUInt32(buffer, offset + 52, WithheldPulseCount);
        LittleEndian.PutUInt32(buffer, offset + 60, TickBelow250Us);
        LittleEndian.PutUInt32(buffer, offset + 64, TickBelow500Us);
        LittleEndian.PutUInt32(buffer, offset + 68, TickBelow1Ms);
        LittleEndian.PutUInt32(buffer, offset + 72, TickBelow2Ms);
        LittleEndian.PutUInt32(buffer, offset + 76, TickBelow4Ms);
        LittleEndian.PutUInt32(buffer, offset + 80, TickBelow8Ms);
        LittleEndian.PutUInt32(buffer, offset + 84, TickBelow16Ms);
        LittleEndian.PutUInt32(buffer, offset + 88, TickFrom16Ms);
        LittleEndian.PutUInt32(buffer, offset + 92, LateBelow250Us);
        LittleEndian.PutUInt32(buffer, offset + 96, LateBelow500Us);
        LittleEndian.PutUInt32(buffer, offset + 100, LateBelow1Ms);
        LittleEndian.PutUInt32(buffer, offset + 104, LateBelow2Ms);
        LittleEndian.PutUInt32(buffer, offset + 108, LateBelow4Ms);
        LittleEndian.PutUInt32(buffer, offset + 112, LateBelow8Ms);
        LittleEndian.PutUInt32(buffer, offset + 116, LateBelow16Ms);
        LittleEndian.PutUInt32(buffer, offset + 120, LateFrom16Ms);
        LittleEndian.PutUInt16(buffer, offset + 56, BootNumber);
        buffer[offset + 58] = (byte)BootCause;
        buffer[offset + 59] = 0;
        return Size;
    }

    public static bool TryRead(byte[]? buffer, int offset, int length, out HealthMessage message) =>
        Read(buffer, offset, length, out message) == ReadResult.Ok;

    /// <summary>As TryRead, with the reason.</summary>
    public static ReadResult Read(byte[]? buffer, int offset, int length, out HealthMessage message)
    {
        message = default;
        ReadResult result = MessageHeader.Check(buffer, offset, length, Kind, Size, out _);
        if (result != ReadResult.Ok) return result;
        byte[] b = buffer!;
        message.SessionEpoch = LittleEndian.GetUInt32(b, offset + 4);
        message.Sequence = LittleEndian.GetUInt32(b, offset + 8);
        message.UptimeS = LittleEndian.GetUInt32(b, offset + 12);
        message.CycleCount = LittleEndian.GetUInt32(b, offset + 16);
        message.LateCycleCount = LittleEndian.GetUInt32(b, offset + 20);
        message.LongestTickUs = LittleEndian.GetUInt32(b, offset + 24);
        message.LongestLateUs = LittleEndian.GetUInt32(b, offset + 28);
        message.CollectionCount = LittleEndian.GetUInt32(b, offset + 32);
        message.LongestPauseUs = LittleEndian.GetUInt32(b, offset + 36);
        message.FreeBytes = LittleEndian.GetUInt32(b, offset + 40);
        message.LinkLossCount = LittleEndian.GetUInt32(b, offset + 44);
        message.RefusedMessageCount = LittleEndian.GetUInt32(b, offset + 48);
        message.WithheldPulseCount = LittleEndian.GetUInt32(b, offset + 52);
        message.TickBelow250Us = LittleEndian.GetUInt32(b, offset + 60);
        message.TickBelow500Us = LittleEndian.GetUInt32(b, offset + 64);
        message.TickBelow1Ms = LittleEndian.GetUInt32(b, offset + 68);
        message.TickBelow2Ms = LittleEndian.GetUInt32(b, offset + 72);
        message.TickBelow4Ms = LittleEndian.GetUInt32(b, offset + 76);
        message.TickBelow8Ms = LittleEndian.GetUInt32(b, offset + 80);
        message.TickBelow16Ms = LittleEndian.GetUInt32(b, offset + 84);
        message.TickFrom16Ms = LittleEndian.GetUInt32(b, offset + 88);
        message.LateBelow250Us = LittleEndian.GetUInt32(b, offset + 92);
        message.LateBelow500Us = LittleEndian.GetUInt32(b, offset + 96);
        message.LateBelow1Ms = LittleEndian.GetUInt32(b, offset + 100);
        message.LateBelow2Ms = LittleEndian.GetUInt32(b, offset + 104);
        message.LateBelow4Ms = LittleEndian.GetUInt32(b, offset + 108);
        message.LateBelow8Ms = LittleEndian.GetUInt32(b, offset + 112);
        message.LateBelow16Ms = LittleEndian.GetUInt32(b, offset + 116);
        message.LateFrom16Ms = LittleEndian.GetUInt32(b, offset + 120);
        message.BootNumber = LittleEndian.GetUInt16(b, offset + 56);
        message.BootCause = (BootCause)b[offset + 58];
        return ReadResult.Ok;
    }
}
