namespace Tendon.Workbench.Servos.Dxl;

/// <summary>Framing of protocol 2.0 as a servo sees it: collects a request, takes the stuffing out, builds status packets.</summary>
internal sealed class DxlFrame
{
    private const long GapUs = 2000;
    private static readonly byte[] s_header = [0xFF, 0xFF, 0xFD, 0x00];
    private readonly List<byte> _packet = [];
    private long _lastUs;

    public byte Id => _packet[4];

    public byte Instruction => _packet[7];

    public byte[] Parameters { get; private set; } = [];

    /// <summary>Requests that were dropped because of their CRC.</summary>
    public int BadCrcs { get; private set; }

    /// <returns>True when <paramref name="value"/> completes a packet, which stays readable until the next byte.</returns>
    public bool Push(byte value, long timeUs)
    {
        if (timeUs - _lastUs > GapUs || (_packet.Count > 6 && _packet.Count == Total)) _packet.Clear();
        _lastUs = timeUs;
        _packet.Add(value);
        while (_packet.Count > 0 && !IsPrefix()) _packet.RemoveAt(0);
        if (_packet.Count < 10 || _packet.Count < Total) return false;
        byte[] body = [.. _packet.Take(Total - 2)];
        if (Crc(body) != (_packet[Total - 2] | (_packet[Total - 1] << 8)))
        {
            BadCrcs++;
            _packet.Clear();
            return false;
        }

        Parameters = [.. Unstuffed(body.AsSpan(7).ToArray()).Skip(1)];
        return true;
    }

    /// <summary>Builds <c>header ID LEN 55 ERR data CRC</c> with stuffing.</summary>
    public static byte[] Status(byte id, byte error, ReadOnlySpan<byte> data)
    {
        var body = new List<byte> { 0x55, error };
        foreach (byte value in data) body.Add(value);
        for (int i = 2; i < body.Count; i++)
        {
            if (body[i] == 0xFD && body[i - 1] == 0xFF && body[i - 2] == 0xFF) body.Insert(i + 1, 0xFD);
        }

        int length = body.Count + 2;
        byte[] packet = [.. s_header, id, (byte)length, (byte)(length >> 8), .. body];
        int crc = Crc(packet);
        return [.. packet, (byte)crc, (byte)(crc >> 8)];
    }

    private int Total => 7 + (_packet[5] | (_packet[6] << 8));

    private bool IsPrefix()
    {
        for (int i = 0; i < Math.Min(4, _packet.Count); i++)
        {
            if (_packet[i] != s_header[i]) return false;
        }

        return _packet.Count < 7 || Total is >= 10 and <= 300;
    }

    private static List<byte> Unstuffed(byte[] body)
    {
        var plain = new List<byte>();
        for (int i = 0; i < body.Length; i++)
        {
            plain.Add(body[i]);
            bool marked = i >= 2 && body[i] == 0xFD && body[i - 1] == 0xFF && body[i - 2] == 0xFF;
            if (marked && i + 1 < body.Length && body[i + 1] == 0xFD) i++;
        }

        return plain;
    }

    private static int Crc(byte[] bytes)
    {
        int crc = 0;
        foreach (byte value in bytes)
        {
            crc ^= value << 8;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 0x8000) != 0 ? ((crc << 1) ^ 0x8005) & 0xFFFF : crc << 1;
        }

        return crc;
    }
}
