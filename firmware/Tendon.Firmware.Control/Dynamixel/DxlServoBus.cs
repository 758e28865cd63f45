using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Dynamixel;

/// <summary>Talks to the servos of one arm without ever waiting: a cycle takes in the answers to the last cycle's sync read, then sends the next one.</summary>
public sealed class DxlServoBus : ServoBus
{
    private const int MostBytesReadPerCycle = 1024;
    private const int MostBytesWrittenPerCycle = 768;

    private readonly DxlReplyParser _parser = new DxlReplyParser();
    private readonly byte[] _packet = new byte[320];
    private readonly byte[] _data = new byte[128];
    private readonly byte[] _blocks;
    private readonly bool[] _answered;
    private int _askedAddress = -1;
    private int _askedCount;

    /// <summary>A bus with one servo per id, in joint order.</summary>
    public DxlServoBus(IServoBusPort port, byte[] ids)
        : base(port, ids, new BusLoad(MostBytesWrittenPerCycle, MostBytesReadPerCycle))
    {
        _answered = new bool[ids.Length];
        _blocks = new byte[ids.Length * DxlReplyParser.MostParameters];
    }

    /// <inheritdoc/>
    public override uint ChecksumErrorCount => _parser.CrcErrorCount;

    /// <summary>First register of the block whose answers were taken in at the start of this cycle; −1 = none was asked for.</summary>
    public int BlockAddress { get; private set; } = -1;

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
        TakeIn();
        BlockAddress = _askedAddress;
        _askedAddress = -1;
        if (BlockAddress >= 0)
            NoteMissing(_answered);
    }

    /// <summary>Asks every servo for the same block; the answers are there at the next <see cref="Drain"/>.</summary>
    public void RequestBlock(int address, int count)
    {
        _askedAddress = address;
        _askedCount = count;
        Send(DxlPacket.WriteSyncRead(_packet, 0, address, count, Ids, Ids.Length));
    }

    /// <summary>Writes one byte register of every servo to the same value.</summary>
    public void WriteAll(int address, byte value)
    {
        for (int i = 0; i < Ids.Length; i++)
            _data[i] = value;
        Send(DxlPacket.WriteSyncWrite(_packet, 0, address, 1, Ids, Ids.Length, _data));
    }

    /// <summary>Writes a little-endian register of <paramref name="size"/> bytes, at most 8, of every servo, each to its own value; bytes above the fourth are 0.</summary>
    public void WriteEach(int address, int size, int[] values)
    {
        for (int i = 0; i < Ids.Length; i++)
        {
            for (int b = 0; b < size; b++)
                _data[(i * size) + b] = b < 4 ? (byte)(values[i] >> (8 * b)) : (byte)0;
        }

        Send(DxlPacket.WriteSyncWrite(_packet, 0, address, size, Ids, Ids.Length, _data));
    }

    /// <summary>Restarts one servo, which clears its latched hardware error.</summary>
    public void Reboot(int index) => Send(DxlPacket.WriteInstruction(_packet, 0, Ids[index], DxlInstruction.Reboot));

    /// <inheritdoc/>
    protected override void Accept(byte[] received, int count)
    {
        _parser.Append(received, 0, count);
        while (_parser.TryTake())
            Dispatch();
    }

    private void Send(int count) => Put(_packet, count);

    private void Dispatch()
    {
        if (DxlError.HasAlert(_parser.Error))
            HasAlert = true;
        int index = IndexOf(_parser.Id);
        if (index < 0 || _askedAddress < 0 || _answered[index] || _parser.ParameterCount != _askedCount || DxlError.Number(_parser.Error) != 0)
        {
            NoteUnexpected();
            return;
        }

        for (int i = 0; i < _askedCount; i++)
            _blocks[(index * DxlReplyParser.MostParameters) + i] = _parser.Parameter(i);
        _answered[index] = true;
    }
}
