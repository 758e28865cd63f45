using Tendon.Workbench.Serial;

namespace Tendon.Workbench.Servos;

/// <summary>All servos on the wire: finds requests, lets the addressed servos act and answer in the protocol's order.</summary>
internal sealed class StsBus(IReadOnlyList<StsInstructions> servos) : IBusDevice
{
    private const byte Broadcast = 0xFE;
    private const long TurnaroundUs = 15;
    private const int MaxReadBytes = 128;
    private readonly StsPacketParser _parser = new();
    private readonly byte[] _reply = new byte[MaxReadBytes + 6];
    private readonly byte[] _other = new byte[MaxReadBytes + 6];

    /// <summary>Valid requests seen on the wire.</summary>
    public int Requests { get; private set; }

    /// <summary>Requests dropped for their checksum.</summary>
    public int BadChecksums => _parser.BadChecksums;

    public void Receive(byte value, long timeUs, VirtualSerial line)
    {
        if (!_parser.Push(value, timeUs)) return;
        Requests++;
        switch (_parser.Instruction)
        {
            case StsInstruction.SyncRead when _parser.Id == Broadcast:
                SyncRead(_parser.Parameters, timeUs, line);
                break;
            case StsInstruction.SyncWrite when _parser.Id == Broadcast:
                SyncWrite(_parser.Parameters, timeUs);
                break;
            default:
                Single(_parser.Id, _parser.Instruction, _parser.Parameters, timeUs, line);
                break;
        }
    }

    private void Single(byte id, StsInstruction instruction, ReadOnlySpan<byte> parameters, long timeUs, VirtualSerial line)
    {
        if (id != Broadcast && HasTwin(id, timeUs))
        {
            Together(id, instruction, parameters, timeUs, line);
            return;
        }

        foreach (StsInstructions servo in servos)
        {
            if ((id != Broadcast && id != servo.Id) || !servo.Servo.Answers(timeUs)) continue;
            if (instruction == StsInstruction.Ping)
            {
                Answer(servo, 0, 0, timeUs, line);
            }
            else if (instruction == StsInstruction.Read)
            {
                if (id != Broadcast && IsReadable(parameters)) Answer(servo, parameters[0], parameters[1], timeUs, line);
            }
            else if (Enum.IsDefined(instruction))
            {
                servo.Execute(instruction, parameters, timeUs);
                bool silent = id == Broadcast || instruction == StsInstruction.Reboot || !servo.AnswersAll;
                if (!silent) Answer(servo, 0, 0, timeUs, line);
            }
        }
    }

    // Servos of one id speak at once: the wire is low where any of them pulls it low, so only equal answers stay whole.
    private void Together(byte id, StsInstruction instruction, ReadOnlySpan<byte> parameters, long timeUs, VirtualSerial line)
    {
        int length = 0;
        bool isRead = instruction == StsInstruction.Read;
        if (isRead && !IsReadable(parameters)) return;
        foreach (StsInstructions servo in servos)
        {
            if (servo.Id != id || !servo.Servo.Answers(timeUs)) continue;
            if (!isRead && instruction != StsInstruction.Ping && Enum.IsDefined(instruction)) servo.Execute(instruction, parameters, timeUs);
            int count = servo.BuildReply(_other, isRead ? parameters[0] : 0, isRead ? parameters[1] : 0);
            for (int i = 0; i < count; i++) _reply[i] = length == 0 ? _other[i] : (byte)(_reply[i] & _other[i]);
            length = count;
        }

        if (instruction != StsInstruction.Reboot) line.Reply(_reply.AsSpan(0, length), timeUs + TurnaroundUs);
    }

    private bool HasTwin(byte id, long timeUs)
    {
        int count = 0;
        foreach (StsInstructions servo in servos)
        {
            if (servo.Id == id && servo.Servo.Answers(timeUs)) count++;
        }

        return count > 1;
    }

    private static bool IsReadable(ReadOnlySpan<byte> parameters) => parameters.Length == 2 && parameters[1] <= MaxReadBytes;

    private void SyncRead(ReadOnlySpan<byte> parameters, long timeUs, VirtualSerial line)
    {
        if (parameters.Length < 3 || parameters[1] > MaxReadBytes) return;
        long earliestUs = timeUs;
        foreach (byte id in parameters[2..])
        {
            StsInstructions? servo = Find(id, timeUs);
            if (servo is not null) Answer(servo, parameters[0], parameters[1], earliestUs, line);

            // The next in the list waits out the slot of a servo that is missing.
            else earliestUs = Math.Max(earliestUs, line.ReplyFreeUs) + (parameters[1] + 6) * 10L;
        }
    }

    private void SyncWrite(ReadOnlySpan<byte> parameters, long timeUs)
    {
        if (parameters.Length < 2) return;
        int address = parameters[0], count = parameters[1];
        if (count == 0) return;
        for (int at = 2; at + count < parameters.Length; at += count + 1)
            Find(parameters[at], timeUs)?.Write(address, parameters.Slice(at + 1, count));
    }

    private void Answer(StsInstructions servo, int address, int count, long earliestUs, VirtualSerial line)
    {
        int length = servo.BuildReply(_reply, address, count);
        line.Reply(_reply.AsSpan(0, length), earliestUs + TurnaroundUs + servo.ReturnDelayUs);
    }

    private StsInstructions? Find(byte id, long timeUs)
    {
        foreach (StsInstructions servo in servos)
        {
            if (servo.Id == id && servo.Servo.Answers(timeUs)) return servo;
        }

        return null;
    }
}
