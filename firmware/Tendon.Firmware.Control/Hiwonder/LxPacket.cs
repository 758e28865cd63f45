using Tendon.Firmware.Control.Arithmetic;

namespace Tendon.Firmware.Control.Hiwonder;

/// <summary>Writes request packets: 55 55 ID LEN COMMAND PARAMETERS CHECKSUM, with LEN = parameters + 3.</summary>
/// <remarks>
/// Every method returns the bytes written, or 0 when the packet does not fit into the buffer. Values outside their range are clamped:
/// a servo's answer to them is not specified.
/// </remarks>
public static class LxPacket
{
    /// <summary>Bytes around the parameters: two header bytes, id, length, command, checksum.</summary>
    public const int Overhead = 6;

    /// <summary>Parameters of the longest packet.</summary>
    public const int MostParameters = 4;

    /// <summary>Highest position, 240°.</summary>
    public const int MostPosition = 1000;

    /// <summary>Longest time of a move, ms.</summary>
    public const int MostTimeMs = 30000;

    private const int MostSpeed = 1000;
    private const int MostOffset = 125;

    /// <summary>A packet without parameters: every read, start, stop and the saving of the offset.</summary>
    public static int Write(byte[] buffer, int offset, byte id, byte command) => Finish(buffer, offset, id, command, 0);

    /// <summary>A packet with one byte: torque, lamp, temperature limit, id.</summary>
    public static int WriteByte(byte[] buffer, int offset, byte id, byte command, byte value)
    {
        if (!HasRoom(buffer, offset, 1))
            return 0;
        buffer[offset + 5] = value;
        return Finish(buffer, offset, id, command, 1);
    }

    /// <summary>A packet with two little-endian numbers: position and angle limits, supply limits.</summary>
    public static int WritePair(byte[] buffer, int offset, byte id, byte command, int first, int second)
    {
        if (!HasRoom(buffer, offset, 4))
            return 0;
        buffer[offset + 5] = (byte)first;
        buffer[offset + 6] = (byte)(first >> 8);
        buffer[offset + 7] = (byte)second;
        buffer[offset + 8] = (byte)(second >> 8);
        return Finish(buffer, offset, id, command, 4);
    }

    /// <summary>A move at constant speed.</summary>
    public static int WriteMove(byte[] buffer, int offset, byte id, int position, int timeMs) =>
        WritePair(buffer, offset, id, LxCommand.MoveTimeWrite, Whole.Clamp(position, 0, MostPosition), Whole.Clamp(timeMs, 0, MostTimeMs));

    /// <summary>Motor mode with a speed, −1000 to 1000.</summary>
    public static int WriteMotorMode(byte[] buffer, int offset, byte id, int speed) =>
        WritePair(buffer, offset, id, LxCommand.ModeWrite, 1, Whole.Clamp(speed, -MostSpeed, MostSpeed));

    /// <summary>Position mode.</summary>
    public static int WriteServoMode(byte[] buffer, int offset, byte id) => WritePair(buffer, offset, id, LxCommand.ModeWrite, 0, 0);

    /// <summary>Shift of the zero, −125 to 125 steps of 0.24°.</summary>
    public static int WriteOffset(byte[] buffer, int offset, byte id, int steps) =>
        WriteByte(buffer, offset, id, LxCommand.OffsetAdjust, (byte)(sbyte)Whole.Clamp(steps, -MostOffset, MostOffset));

    /// <summary>Checksum of a packet that starts at <paramref name="offset"/>: the inverted sum of everything after the header.</summary>
    public static byte Checksum(byte[] buffer, int offset)
    {
        int end = offset + 2 + buffer[offset + 3];
        int sum = 0;
        for (int i = offset + 2; i < end; i++)
            sum += buffer[i];
        return (byte)~sum;
    }

    private static bool HasRoom(byte[] buffer, int offset, int parameterCount) =>
        offset >= 0 && offset <= buffer.Length - Overhead - parameterCount;

    private static int Finish(byte[] buffer, int offset, byte id, byte command, int parameterCount)
    {
        if (!HasRoom(buffer, offset, parameterCount))
            return 0;
        buffer[offset] = 0x55;
        buffer[offset + 1] = 0x55;
        buffer[offset + 2] = id;
        buffer[offset + 3] = (byte)(parameterCount + 3);
        buffer[offset + 4] = command;
        buffer[offset + 5 + parameterCount] = Checksum(buffer, offset);
        return Overhead + parameterCount;
    }
}
