namespace Tendon.Firmware.Control.Dynamixel;

/// <summary>CRC-16 of protocol 2.0: polynomial 0x8005, start 0, most significant bit first, nothing reflected or inverted.</summary>
public static class DxlCrc
{
    private static readonly ushort[] Table = MakeTable();

    /// <summary>The CRC of a range of bytes.</summary>
    public static int Of(byte[] bytes, int offset, int count)
    {
        int crc = 0;
        for (int i = offset; i < offset + count; i++)
            crc = ((crc << 8) & 0xFFFF) ^ Table[(crc >> 8) ^ bytes[i]];
        return crc;
    }

    private static ushort[] MakeTable()
    {
        ushort[] table = new ushort[256];
        for (int value = 0; value < 256; value++)
        {
            int crc = value << 8;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x8005 : crc << 1;
            table[value] = (ushort)crc;
        }

        return table;
    }
}
