namespace Tendon.Contracts;

/// <summary>Integers in a byte array, least significant byte first. The caller has checked the range; nothing is allocated.</summary>
/// <remarks>BitConverter allocates on the device and BinaryPrimitives is a package with spans; shifts are neither.</remarks>
public static class LittleEndian
{
    public static void PutUInt16(byte[] buffer, int offset, ushort value)
    {
        buffer[offset] = (byte)value;
        buffer[offset + 1] = (byte)(value >> 8);
    }

    public static void PutInt16(byte[] buffer, int offset, short value) => PutUInt16(buffer, offset, (ushort)value);

    public static void PutUInt32(byte[] buffer, int offset, uint value)
    {
        buffer[offset] = (byte)value;
        buffer[offset + 1] = (byte)(value >> 8);
        buffer[offset + 2] = (byte)(value >> 16);
        buffer[offset + 3] = (byte)(value >> 24);
    }

    public static void PutInt32(byte[] buffer, int offset, int value) => PutUInt32(buffer, offset, (uint)value);

    public static void PutUInt64(byte[] buffer, int offset, ulong value)
    {
        PutUInt32(buffer, offset, (uint)value);
        PutUInt32(buffer, offset + 4, (uint)(value >> 32));
    }

    public static void PutInt64(byte[] buffer, int offset, long value) => PutUInt64(buffer, offset, (ulong)value);

    public static ushort GetUInt16(byte[] buffer, int offset) => (ushort)(buffer[offset] | (buffer[offset + 1] << 8));

    public static short GetInt16(byte[] buffer, int offset) => (short)GetUInt16(buffer, offset);

    public static uint GetUInt32(byte[] buffer, int offset) => (uint)GetInt32(buffer, offset);

    // The signed ones are put together as signed: the device goes on taking what was cast from unsigned for unsigned.
    public static int GetInt32(byte[] buffer, int offset) =>
        buffer[offset] | (buffer[offset + 1] << 8) | (buffer[offset + 2] << 16) | (buffer[offset + 3] << 24);

    public static ulong GetUInt64(byte[] buffer, int offset) =>
        GetUInt32(buffer, offset) | ((ulong)GetUInt32(buffer, offset + 4) << 32);

    public static long GetInt64(byte[] buffer, int offset) =>
        ((long)GetInt32(buffer, offset + 4) << 32) | GetUInt32(buffer, offset);
}
