using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Dynamixel;

/// <summary>Talks to the servos of one arm without ever waiting: a cycle takes in the answers to the last cycle's sync read, then sends the next one.</summary>
public sealed class DxlServoBus
{
    private const int MostBytesReadPerCycle = 1024;
    private const int MostBytesWrittenPerCycle = 768;

    private readonly IServoBusPort _port;
    private readonly byte[] _ids;
    private readonly DxlReplyParser _parser = new DxlReplyParser();
    private readonly byte[] _received = new byte[256];
    private readonly byte[] _packet = new byte[320];
    private readonly byte[] _data = new byte[128];
    private readonly byte[] _blocks;
    private readonly bool[] _answered;
    private int _askedAddress = -1;
    private int _askedCount;

    /// <summary>A bus with one servo per id, in joint order.</summary>
    public DxlServoBus(IServoBusPort port, byte[] ids)
    {
        _port = port;
        _ids = ids;
        _answered = new bool[ids.Length];
        _blocks = new byte[ids.Length * DxlReplyParser.MostParameters];
    }

    /// <summary>Bytes by cycle.</summary>
    public BusLoad Load { get; } = new BusLoad(MostBytesWrittenPerCycle, MostBytesReadPerCycle);

    /// <summary>Servos on the bus.</summary>
    public int ServoCount => _ids.Length;

    /// <summary>First register of the block whose answers were taken in at the start of this cycle; −1 = none was asked for.</summary>
    public int BlockAddress { get; private set; } = -1;

    /// <summary>Answers that did not come within a cycle, since start.</summary>
    public uint MissingReplyCount { get; private set; }

    /// <summary>Valid status packets that nobody asked for (late, doubled, wrong id), since start.</summary>
    public uint UnexpectedReplyCount { get; private set; }

    /// <summary>Packets that the port or the cycle had no room for, since start.</summary>
    public uint WriteErrorCount { get; private set; }

    /// <summary>Everything that went wrong on the wire and was survived, since start.</summary>
    public uint ErrorCount => _parser.CrcErrorCount + MissingReplyCount + WriteErrorCount;

    /// <summary>Whether an answer carried the alert flag since this was last set to false.</summary>
    public bool HasAlert { get; set; }

    /// <summary>Whether the servo gave the block that was asked for.</summary>
    public bool HasAnswered(int index) => _answered[index];

    /// <summary>A byte of the block that the servo gave last.</summary>
    public byte Block(int index, int at) => _blocks[(index * DxlReplyParser.MostParameters) + at];

    /// <summary>A signed two-byte number of the block that the servo gave last.</summary>
    public int Block16(int index, int at) => (short)(Block(index, at) | (Block(index, at + 1) << 8));

    /// <summary>A signed four-byte number of the block that the servo gave last.</summary>
    public int Block32(int index, int at) => (Block16(index, at) & 0xFFFF) | (Block16(index, at + 2) << 16);

    /// <summary>Takes in everything that has arrived. Call once at the start of a cycle.</summary>
    public void Drain()
    {
        for (int i = 0; i < _answered.Length; i++)
            _answered[i] = false;
        Load.Begin();
        int room;
        while ((room = Load.Readable(_received.Length)) > 0)
        {
            int count = _port.Read(_received, 0, room);
            if (count <= 0)
                break;
            Load.AddRead(count);
            _parser.Append(_received, 0, count);
            while (_parser.TryTake())
                Dispatch();
        }

        BlockAddress = _askedAddress;
        _askedAddress = -1;
        if (BlockAddress < 0)
            return;
        for (int i = 0; i < _answered.Length; i++)
        {
            if (!_answered[i])
                MissingReplyCount++;
        }
    }

    /// <summary>Asks every servo for the same block; the answers are there at the next <see cref="Drain"/>.</summary>
    public void RequestBlock(int address, int count)
    {
        _askedAddress = address;
        _askedCount = count;
        Send(DxlPacket.WriteSyncRead(_packet, 0, address, count, _ids, _ids.Length));
    }

    /// <summary>Writes one byte register of every servo to the same value.</summary>
    public void WriteAll(int address, byte value)
    {
        for (int i = 0; i < _ids.Length; i++)
            _data[i] = value;
        Send(DxlPacket.WriteSyncWrite(_packet, 0, address, 1, _ids, _ids.Length, _data));
    }

    /// <summary>Writes a little-endian register of <paramref name="size"/> bytes, at most 8, of every servo, each to its own value; bytes above the fourth are 0.</summary>
    public void WriteEach(int address, int size, int[] values)
    {
        for (int i = 0; i < _ids.Length; i++)
        {
            for (int b = 0; b < size; b++)
                _data[(i * size) + b] = b < 4 ? (byte)(values[i] >> (8 * b)) : (byte)0;
        }

        Send(DxlPacket.WriteSyncWrite(_packet, 0, address, size, _ids, _ids.Length, _data));
    }

    /// <summary>Restarts one servo, which clears its latched hardware error.</summary>
    public void Reboot(int index) => Send(DxlPacket.WriteInstruction(_packet, 0, _ids[index], DxlInstruction.Reboot));

    private void Send(int count)
    {
        if (count == 0 || !Load.TryWrite(count) || _port.Write(_packet, 0, count) != count)
            WriteErrorCount++;
    }

    private void Dispatch()
    {
        if (DxlError.HasAlert(_parser.Error))
            HasAlert = true;
        int index = IndexOf(_parser.Id);
        if (index < 0 || _askedAddress < 0 || _answered[index] || _parser.ParameterCount != _askedCount || DxlError.Number(_parser.Error) != 0)
        {
            UnexpectedReplyCount++;
            return;
        }

        for (int i = 0; i < _askedCount; i++)
            _blocks[(index * DxlReplyParser.MostParameters) + i] = _parser.Parameter(i);
        _answered[index] = true;
    }

    private int IndexOf(byte id)
    {
        for (int i = 0; i < _ids.Length; i++)
        {
            if (_ids[i] == id)
                return i;
        }

        return -1;
    }
}
