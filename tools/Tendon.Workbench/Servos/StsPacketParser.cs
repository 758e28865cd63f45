namespace Tendon.Workbench.Servos;

/// <summary>
/// Finds request packets <c>FF FF ID LEN INSTR … CHK</c> in the bytes on the wire. A gap of 1 ms or a wrong checksum drops what
/// was collected, as in the servo: the host must ask again.
/// </summary>
internal sealed class StsPacketParser
{
    private const long GapUs = 1_000;
    private readonly byte[] _packet = new byte[260];
    private int _count;
    private long _lastUs;

    public byte Id => _packet[2];

    public StsInstruction Instruction => (StsInstruction)_packet[4];

    public ReadOnlySpan<byte> Parameters => _packet.AsSpan(5, _packet[3] - 2);

    /// <summary>Requests that were dropped because of their checksum.</summary>
    public int BadChecksums { get; private set; }

    /// <returns>True when <paramref name="value"/> completes a packet, which stays readable until the next byte.</returns>
    public bool Push(byte value, long timeUs)
    {
        if (timeUs - _lastUs > GapUs) _count = 0;
        _lastUs = timeUs;
        if (_count < 2 && value != 0xFF)
        {
            _count = 0;
            return false;
        }

        // A third FF is the second header byte again: an id is at most FE.
        if (_count == 2 && value == 0xFF) return false;
        _packet[_count++] = value;
        if (_count < 4) return false;
        int length = _packet[3];
        if (length < 2)
        {
            _count = 0;
            return false;
        }

        if (_count < length + 4) return false;
        _count = 0;
        if (Checksum(_packet.AsSpan(2, length + 1)) == value) return true;
        BadChecksums++;
        return false;
    }

    /// <summary>Complement of the byte sum over everything between header and checksum.</summary>
    public static byte Checksum(ReadOnlySpan<byte> body)
    {
        byte sum = 0;
        foreach (byte value in body) sum += value;
        return (byte)~sum;
    }
}
