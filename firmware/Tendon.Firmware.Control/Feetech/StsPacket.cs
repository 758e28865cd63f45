using System;

namespace Tendon.Firmware.Control.Feetech;

/// <summary>Writes request packets: FF FF ID LEN INSTRUCTION PARAMETERS CHECKSUM, with LEN = parameters + 2.</summary>
/// <remarks>Every method returns the bytes written, or 0 when the packet does not fit into the buffer or the protocol.</remarks>
public static class StsPacket
{
    /// <summary>Bytes around the parameters: two header bytes, id, length, instruction, checksum.</summary>
    public const int Overhead = 6;

    private const int LargestLength = 0xFF;

    /// <summary>Ping: the servo answers with a status packet.</summary>
    public static int WritePing(byte[] buffer, int offset, byte id) => WriteInstruction(buffer, offset, id, StsInstruction.Ping);

    /// <summary>A packet that has an instruction and no parameters (action, restore, reboot, backup, reset, calibrate).</summary>
    public static int WriteInstruction(byte[] buffer, int offset, byte id, byte instruction)
    {
        if (!Begin(buffer, offset, id, instruction, 0))
            return 0;
        return Finish(buffer, offset);
    }

    /// <summary>Read of <paramref name="count"/> registers from <paramref name="address"/>.</summary>
    public static int WriteRead(byte[] buffer, int offset, byte id, byte address, byte count)
    {
        if (!Begin(buffer, offset, id, StsInstruction.Read, 2))
            return 0;
        buffer[offset + 5] = address;
        buffer[offset + 6] = count;
        return Finish(buffer, offset);
    }

    /// <summary>Write of <paramref name="count"/> data bytes at <paramref name="address"/>, at once.</summary>
    public static int WriteWrite(byte[] buffer, int offset, byte id, byte address, byte[] data, int count) =>
        WriteAddressed(buffer, offset, id, StsInstruction.Write, address, data, count);

    /// <summary>Write that waits for the action instruction.</summary>
    public static int WriteRegWrite(byte[] buffer, int offset, byte id, byte address, byte[] data, int count) =>
        WriteAddressed(buffer, offset, id, StsInstruction.RegWrite, address, data, count);

    /// <summary>Calibration of the present position to <paramref name="positionSteps"/>.</summary>
    public static int WriteCalibrate(byte[] buffer, int offset, byte id, int positionSteps)
    {
        if (!Begin(buffer, offset, id, StsInstruction.Calibrate, 2))
            return 0;
        int encoded = SignMagnitude.Encode(positionSteps, SignMagnitude.PositionSignBit);
        buffer[offset + 5] = (byte)encoded;
        buffer[offset + 6] = (byte)(encoded >> 8);
        return Finish(buffer, offset);
    }

    /// <summary>Read of the same registers of several servos.</summary>
    public static int WriteSyncRead(byte[] buffer, int offset, byte address, byte count, byte[] ids, int idCount)
    {
        if (!Begin(buffer, offset, StsInstruction.BroadcastId, StsInstruction.SyncRead, 2 + idCount))
            return 0;
        buffer[offset + 5] = address;
        buffer[offset + 6] = count;
        Array.Copy(ids, 0, buffer, offset + 7, idCount);
        return Finish(buffer, offset);
    }

    /// <summary>Write of <paramref name="countPerServo"/> bytes to each of several servos.</summary>
    /// <param name="buffer">Where the packet goes.</param>
    /// <param name="offset">First byte of the packet.</param>
    /// <param name="address">First register.</param>
    /// <param name="countPerServo">Data bytes for each servo.</param>
    /// <param name="ids">Servo ids.</param>
    /// <param name="idCount">Number of servos.</param>
    /// <param name="data">The data of the first servo, then of the second, and so on.</param>
    public static int WriteSyncWrite(byte[] buffer, int offset, byte address, byte countPerServo, byte[] ids, int idCount, byte[] data)
    {
        int stride = countPerServo + 1;
        if (data.Length < idCount * countPerServo
            || !Begin(buffer, offset, StsInstruction.BroadcastId, StsInstruction.SyncWrite, 2 + (idCount * stride)))
            return 0;
        buffer[offset + 5] = address;
        buffer[offset + 6] = countPerServo;
        for (int i = 0; i < idCount; i++)
        {
            int at = offset + 7 + (i * stride);
            buffer[at] = ids[i];
            Array.Copy(data, i * countPerServo, buffer, at + 1, countPerServo);
        }

        return Finish(buffer, offset);
    }

    /// <summary>Checksum of a packet that starts at <paramref name="offset"/>: the inverted sum of everything after the header.</summary>
    public static byte Checksum(byte[] buffer, int offset)
    {
        int end = offset + 3 + buffer[offset + 3];
        int sum = 0;
        for (int i = offset + 2; i < end; i++)
            sum += buffer[i];
        return (byte)~sum;
    }

    private static int WriteAddressed(byte[] buffer, int offset, byte id, byte instruction, byte address, byte[] data, int count)
    {
        if (count < 0 || count > data.Length || !Begin(buffer, offset, id, instruction, 1 + count))
            return 0;
        buffer[offset + 5] = address;
        Array.Copy(data, 0, buffer, offset + 6, count);
        return Finish(buffer, offset);
    }

    private static bool Begin(byte[] buffer, int offset, byte id, byte instruction, int parameterCount)
    {
        if (parameterCount < 0 || parameterCount + 2 > LargestLength || offset < 0 || offset > buffer.Length - Overhead - parameterCount)
            return false;
        buffer[offset] = 0xFF;
        buffer[offset + 1] = 0xFF;
        buffer[offset + 2] = id;
        buffer[offset + 3] = (byte)(parameterCount + 2);
        buffer[offset + 4] = instruction;
        return true;
    }

    private static int Finish(byte[] buffer, int offset)
    {
        int length = buffer[offset + 3];
        buffer[offset + 3 + length] = Checksum(buffer, offset);
        return length + 4;
    }
}
