namespace Tendon.Workbench.Servos.Lx;

/// <summary>Finds requests in the bytes of the wire. A pause as long as a few bytes ends a broken packet.</summary>
internal sealed class LxPacketParser
{
    private const long GapUs = 2000;
    private readonly byte[] _packet = new byte[16];
    private int _count;
    private long _lastUs;

    public byte Id => _packet[2];

    public LxCommand Command => (LxCommand)_packet[4];

    public ReadOnlySpan<byte> Parameters => _packet.AsSpan(5, _packet[3] - 3);

    /// <summary>Requests that were dropped because of their checksum.</summary>
    public int BadChecksums { get; private set; }

    /// <returns>True when <paramref name="value"/> completes a packet, which stays readable until the next byte.</returns>
    public bool Push(byte value, long timeUs)
    {
        if (timeUs - _lastUs > GapUs) _count = 0;
        _lastUs = timeUs;
        if (_count < 2 && value != 0x55)
        {
            _count = 0;
            return false;
        }

        _packet[_count++] = value;
        if (_count < 4) return false;
        int length = _packet[3];
        if (length is < 3 or > 7)
        {
            _count = 0;
            return false;
        }

        if (_count < length + 3) return false;
        _count = 0;
        if (Checksum(_packet.AsSpan(2, length)) == value) return true;
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
