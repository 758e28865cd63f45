using Tendon.Workbench.Serial;
using R = Tendon.Workbench.Servos.Dxl.DxlRegister;

namespace Tendon.Workbench.Servos.Dxl;

/// <summary>All Dynamixel servos on the wire: single, sync and bulk instructions, answers in list order.</summary>
internal sealed class DxlBus(IReadOnlyList<DxlServo> servos) : IBusDevice
{
    private const byte Broadcast = 0xFE;
    private const long TurnaroundUs = 20;
    private readonly DxlFrame _frame = new();
    private readonly Dictionary<DxlServo, byte[]> _pending = [];

    /// <summary>Valid requests seen on the wire.</summary>
    public int Requests { get; private set; }

    /// <summary>Requests dropped for their CRC.</summary>
    public int BadCrcs => _frame.BadCrcs;

    public void Receive(byte value, long timeUs, VirtualSerial line)
    {
        if (!_frame.Push(value, timeUs)) return;
        Requests++;
        foreach (DxlServo servo in servos) servo.Hear(timeUs);
        byte[] p = _frame.Parameters;
        switch (_frame.Instruction)
        {
            case 0x82 when p.Length > 4:
                for (int i = 4; i < p.Length; i++) ReadOne(p[i], Word(p, 0), Word(p, 2), timeUs, line);
                break;
            case 0x83 when p.Length > 4:
                int size = Word(p, 2);
                for (int at = 4; at + size < p.Length; at += size + 1) Find(p[at], timeUs)?.Write(Word(p, 0), p.AsSpan(at + 1, size), timeUs);
                break;
            case 0x92:
                for (int at = 0; at + 5 <= p.Length; at += 5) ReadOne(p[at], Word(p, at + 1), Word(p, at + 3), timeUs, line);
                break;
            case 0x93:
                for (int at = 0; at + 5 <= p.Length && at + 5 + Word(p, at + 3) <= p.Length; at += 5 + Word(p, at + 3))
                    Find(p[at], timeUs)?.Write(Word(p, at + 1), p.AsSpan(at + 5, Word(p, at + 3)), timeUs);
                break;
            default:
                foreach (DxlServo servo in servos)
                {
                    if ((_frame.Id == servo.Id || _frame.Id == Broadcast) && servo.Answers(timeUs)) Single(servo, _frame.Instruction, p, timeUs, line);
                }

                break;
        }
    }

    private void Single(DxlServo servo, byte instruction, byte[] p, long timeUs, VirtualSerial line)
    {
        bool broadcast = _frame.Id == Broadcast;
        int error = 0;
        switch (instruction)
        {
            case 0x01:
                Answer(servo, 0, [servo.Table[R.Model], servo.Table[R.Model + 1], servo.Table[R.FirmwareVersion]], timeUs, line, 0);
                return;
            case 0x02 when p.Length == 4 && !broadcast:
                ReadOne(servo.Id, Word(p, 0), Word(p, 2), timeUs, line);
                return;
            case 0x03 when p.Length > 2:
                error = servo.Write(Word(p, 0), p.AsSpan(2), timeUs);
                break;
            case 0x04 when p.Length > 2:
                _pending[servo] = p;
                break;
            case 0x05:
                if (_pending.Remove(servo, out byte[]? write)) error = servo.Write(Word(write, 0), write.AsSpan(2), timeUs);
                break;
            case 0x08:
                Answer(servo, 0, [], timeUs, line, 2);
                servo.Reboot(timeUs);
                return;
            case 0x06 or 0x10 or 0x20:
                break;
            default:
                error = 2;
                break;
        }

        if (!broadcast) Answer(servo, error, [], timeUs, line, 2);
    }

    private void ReadOne(byte id, int address, int count, long timeUs, VirtualSerial line)
    {
        DxlServo? servo = Find(id, timeUs);
        if (servo is null) return;
        if (address + count > R.End || count < 1) Answer(servo, 5, [], timeUs, line, 1);
        else Answer(servo, 0, servo.Table.Read(address, count), timeUs, line, 1);
    }

    private static void Answer(DxlServo servo, int error, ReadOnlySpan<byte> data, long timeUs, VirtualSerial line, int fromLevel)
    {
        if (servo.Table[R.StatusReturnLevel] < fromLevel) return;
        int alert = servo.Table[R.HardwareError] != 0 ? 0x80 : 0;
        line.Reply(DxlFrame.Status(servo.AnswersAs ?? servo.Id, (byte)(error | alert), data), Math.Max(timeUs, line.ReplyFreeUs) + TurnaroundUs + servo.ReturnDelayUs);
    }

    private DxlServo? Find(byte id, long timeUs)
    {
        foreach (DxlServo servo in servos)
        {
            if (servo.Id == id && servo.Answers(timeUs)) return servo;
        }

        return null;
    }

    private static int Word(byte[] bytes, int at) => bytes[at] | (bytes[at + 1] << 8);
}
