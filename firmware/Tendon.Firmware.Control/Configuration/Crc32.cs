namespace Tendon.Firmware.Control.Configuration;

/// <summary>CRC-32 as in zip and Ethernet (reflected, polynomial 0xEDB88320); check value of "123456789": 0xCBF43926.</summary>
public static class Crc32
{
    /// <summary>The CRC of a range of bytes. Without a table: it runs once at start and the table would cost 1 KB.</summary>
    public static uint Of(byte[] bytes, int offset, int count)
    {
        uint crc = 0xFFFFFFFF;
        for (int i = offset; i < offset + count; i++)
        {
            crc ^= bytes[i];
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
