namespace Tendon.Firmware.Control.Bus;

/// <summary>What every serial servo bus does with its wire: sends within the cycle's bound, takes in what has arrived, counts what went wrong.</summary>
public abstract class ServoBus
{
    private const int ReceivedAtOnce = 256;

    private readonly IServoBusPort _port;
    private readonly byte[] _ids;
    private readonly byte[] _received = new byte[ReceivedAtOnce];

    /// <summary>A bus with one servo per id, in joint order.</summary>
    /// <param name="port">The wire.</param>
    /// <param name="ids">The servos.</param>
    /// <param name="load">Bounds of a cycle.</param>
    protected ServoBus(IServoBusPort port, byte[] ids, BusLoad load)
    {
        _port = port;
        _ids = ids;
        Load = load;
    }

    /// <summary>Bytes by cycle.</summary>
    public BusLoad Load { get; }

    /// <summary>Servos on the bus.</summary>
    public int ServoCount => _ids.Length;

    /// <summary>Replies that did not come in time, since start.</summary>
    public uint MissingReplyCount { get; private set; }

    /// <summary>Valid packets that nobody asked for (late, doubled, wrong id, echoed), since start.</summary>
    public uint UnexpectedReplyCount { get; private set; }

    /// <summary>Packets that the port or the cycle had no room for, since start.</summary>
    public uint WriteErrorCount { get; private set; }

    /// <summary>Packets with a wrong checksum, since start.</summary>
    public abstract uint ChecksumErrorCount { get; }

    /// <summary>Everything that went wrong on the wire and was survived, since start.</summary>
    public uint ErrorCount => ChecksumErrorCount + MissingReplyCount + WriteErrorCount;

    /// <summary>The servos' ids.</summary>
    protected byte[] Ids => _ids;

    /// <summary>Takes in received bytes and whatever packets they complete.</summary>
    protected abstract void Accept(byte[] received, int count);

    /// <summary>Takes in everything that has arrived, as far as the cycle's bound allows.</summary>
    protected void TakeIn()
    {
        int room;
        while ((room = Load.Readable(ReceivedAtOnce)) > 0)
        {
            int count = _port.Read(_received, 0, room);
            if (count <= 0)
                break;
            Load.AddRead(count);
            Accept(_received, count);
        }
    }

    /// <summary>Sends a packet; one of no length did not fit its buffer.</summary>
    protected void Put(byte[] packet, int count)
    {
        if (count == 0 || !Load.TryWrite(count) || _port.Write(packet, 0, count) != count)
            WriteErrorCount++;
    }

    /// <summary>Counts a reply that did not come.</summary>
    protected void NoteMissing() => MissingReplyCount++;

    /// <summary>Counts a packet that nobody asked for.</summary>
    protected void NoteUnexpected() => UnexpectedReplyCount++;

    /// <summary>Counts the servos that have not answered a question to all.</summary>
    protected void NoteMissing(bool[] answered)
    {
        for (int i = 0; i < answered.Length; i++)
        {
            if (!answered[i])
                MissingReplyCount++;
        }
    }

    /// <summary>Place of an id, −1 when no servo has it.</summary>
    protected int IndexOf(byte id)
    {
        for (int i = 0; i < _ids.Length; i++)
        {
            if (_ids[i] == id)
                return i;
        }

        return -1;
    }
}
