using System;

namespace Tendon.Firmware.Control.Dynamixel;

/// <summary>Writes instruction packets: FF FF FD 00 ID LENGTH INSTRUCTION PARAMETERS CRC, with byte stuffing between length and CRC.</summary>
/// <remarks>Every method returns the bytes written, or 0 when the packet does not fit into the buffer. Numbers are little endian.</remarks>
public static class DxlPacket
{
    /// <summary>Bytes around the parameters of an instruction: header, reserved, id, length, instruction, CRC.</summary>
    public const int Overhead = 10;

    /// <summary>Position of the instruction in a packet.</summary>
    public const int InstructionAt = 7;

    private const int ParametersAt = 8;

    /// <summary>A packet with an instruction and no parameters (ping, action, reboot).</summary>
    public static int WriteInstruction(byte[] buffer, int offset, byte id, byte instruction) => Finish(buffer, offset, id, instruction, 0);

    /// <summary>A packet with an instruction and plain parameters (factory reset, clear).</summary>
    public static int WriteInstruction(byte[] buffer, int offset, byte id, byte instruction, byte[] parameters, int count)
    {
        if (count > parameters.Length || !HasRoom(buffer, offset, count))
            return 0;
        Array.Copy(parameters, 0, buffer, offset + ParametersAt, count);
        return Finish(buffer, offset, id, instruction, count);
    }

    /// <summary>Read of <paramref name="count"/> bytes from <paramref name="address"/>.</summary>
    public static int WriteRead(byte[] buffer, int offset, byte id, int address, int count)
    {
        if (!HasRoom(buffer, offset, 4))
            return 0;
        Put16(buffer, offset + ParametersAt, address);
        Put16(buffer, offset + ParametersAt + 2, count);
        return Finish(buffer, offset, id, DxlInstruction.Read, 4);
    }

    /// <summary>Write of <paramref name="count"/> data bytes at <paramref name="address"/>; <paramref name="instruction"/> is Write or RegWrite.</summary>
    public static int WriteWrite(byte[] buffer, int offset, byte id, byte instruction, int address, byte[] data, int count)
    {
        if (count > data.Length || !HasRoom(buffer, offset, 2 + count))
            return 0;
        Put16(buffer, offset + ParametersAt, address);
        Array.Copy(data, 0, buffer, offset + ParametersAt + 2, count);
        return Finish(buffer, offset, id, instruction, 2 + count);
    }

    /// <summary>Read of the same registers of several servos.</summary>
    public static int WriteSyncRead(byte[] buffer, int offset, int address, int count, byte[] ids, int idCount)
    {
        if (idCount > ids.Length || !HasRoom(buffer, offset, 4 + idCount))
            return 0;
        Put16(buffer, offset + ParametersAt, address);
        Put16(buffer, offset + ParametersAt + 2, count);
        Array.Copy(ids, 0, buffer, offset + ParametersAt + 4, idCount);
        return Finish(buffer, offset, DxlInstruction.BroadcastId, DxlInstruction.SyncRead, 4 + idCount);
    }

    /// <summary>Write of <paramref name="countPerServo"/> bytes to each of several servos; <paramref name="data"/> holds those of the first, then of the second, and so on.</summary>
    public static int WriteSyncWrite(byte[] buffer, int offset, int address, int countPerServo, byte[] ids, int idCount, byte[] data)
    {
        int parameterCount = 4 + (idCount * (countPerServo + 1));
        if (idCount > ids.Length || data.Length < idCount * countPerServo || !HasRoom(buffer, offset, parameterCount))
            return 0;
        Put16(buffer, offset + ParametersAt, address);
        Put16(buffer, offset + ParametersAt + 2, countPerServo);
        int at = offset + ParametersAt + 4;
        for (int i = 0; i < idCount; i++)
        {
            buffer[at] = ids[i];
            Array.Copy(data, i * countPerServo, buffer, at + 1, countPerServo);
            at += countPerServo + 1;
        }

        return Finish(buffer, offset, DxlInstruction.BroadcastId, DxlInstruction.SyncWrite, parameterCount);
    }

    /// <summary>Read of a range of its own from each of several servos.</summary>
    public static int WriteBulkRead(byte[] buffer, int offset, byte[] ids, int[] addresses, int[] counts, int idCount)
    {
        if (idCount > ids.Length || !HasRoom(buffer, offset, idCount * 5))
            return 0;
        for (int i = 0; i < idCount; i++)
        {
            int at = offset + ParametersAt + (i * 5);
            buffer[at] = ids[i];
            Put16(buffer, at + 1, addresses[i]);
            Put16(buffer, at + 3, counts[i]);
        }

        return Finish(buffer, offset, DxlInstruction.BroadcastId, DxlInstruction.BulkRead, idCount * 5);
    }

    /// <summary>Write of a range of its own to each of several servos; <paramref name="data"/> holds their bytes one after the other.</summary>
    public static int WriteBulkWrite(byte[] buffer, int offset, byte[] ids, int[] addresses, int[] counts, int idCount, byte[] data)
    {
        int at = ParametersAt;
        int taken = 0;
        for (int i = 0; i < idCount; i++)
        {
            if (taken + counts[i] > data.Length || !HasRoom(buffer, offset, at - ParametersAt + 5 + counts[i]))
                return 0;
            buffer[offset + at] = ids[i];
            Put16(buffer, offset + at + 1, addresses[i]);
            Put16(buffer, offset + at + 3, counts[i]);
            Array.Copy(data, taken, buffer, offset + at + 5, counts[i]);
            taken += counts[i];
            at += 5 + counts[i];
        }

        return Finish(buffer, offset, DxlInstruction.BroadcastId, DxlInstruction.BulkWrite, at - ParametersAt);
    }

    private static bool HasRoom(byte[] buffer, int offset, int parameterCount) =>
        parameterCount >= 0 && offset >= 0 && offset <= buffer.Length - Overhead - parameterCount;

    private static void Put16(byte[] buffer, int at, int value)
    {
        buffer[at] = (byte)value;
        buffer[at + 1] = (byte)(value >> 8);
    }

    private static int Finish(byte[] buffer, int offset, byte id, byte instruction, int parameterCount)
    {
        if (!HasRoom(buffer, offset, parameterCount))
            return 0;
        buffer[offset] = 0xFF;
        buffer[offset + 1] = 0xFF;
        buffer[offset + 2] = 0xFD;
        buffer[offset + 3] = 0;
        buffer[offset + 4] = id;
        buffer[offset + InstructionAt] = instruction;
        int end = Stuff(buffer, offset + InstructionAt, offset + ParametersAt + parameterCount);
        if (end == 0)
            return 0;
        Put16(buffer, offset + 5, end + 2 - offset - InstructionAt);
        Put16(buffer, end, DxlCrc.Of(buffer, offset, end - offset));
        return end + 2 - offset;
    }

    // A header within the body would look like the start of a packet: one FD more after each FF FF FD.
    private static int Stuff(byte[] buffer, int start, int end)
    {
        for (int i = start + 2; i < end; i++)
        {
            if (buffer[i] != 0xFD || buffer[i - 1] != 0xFF || buffer[i - 2] != 0xFF)
                continue;
            if (end + 3 > buffer.Length)
                return 0;
            for (int k = end; k > i + 1; k--)
                buffer[k] = buffer[k - 1];
            buffer[i + 1] = 0xFD;
            end++;
            i++;
        }

        return end;
    }
}
