using Tendon.Workbench.Serial;

namespace Tendon.Workbench.Servos.Scs;

/// <summary>All SCS servos on the wire: the framing of the STS, but no sync read and no broadcast ping.</summary>
internal sealed class ScsBus(IReadOnlyList<ScsServo> servos, long answerDelayUs = 100) : IBusDevice
{
    private const byte Broadcast = 0xFE;
    private readonly StsPacketParser _parser = new();
    private readonly byte[] _reply = new byte[70];

    /// <summary>Valid requests seen on the wire.</summary>
    public int Requests { get; private set; }

    public void Receive(byte value, long timeUs, VirtualSerial line)
    {
        if (!_parser.Push(value, timeUs)) return;
        Requests++;
        ReadOnlySpan<byte> p = _parser.Parameters;
        foreach (ScsServo servo in servos)
        {
            if (!servo.Answers(timeUs)) continue;
            bool own = _parser.Id == servo.Address;
            bool all = _parser.Id == Broadcast;
            switch (_parser.Instruction)
            {
                case StsInstruction.Ping when own:
                    Answer(servo, 0, 0, timeUs, line);
                    break;
                case StsInstruction.Read when own && p.Length == 2 && p[1] <= 64:
                    Answer(servo, p[0], p[1], timeUs, line);
                    break;
                case StsInstruction.Write when (own || all) && p.Length >= 2:
                    servo.Write(p[0], p[1..]);
                    if (own) Answer(servo, 0, 0, timeUs, line);
                    break;
                case StsInstruction.SyncWrite when all && p.Length >= 2 && p[1] > 0:
                    for (int at = 2; at + p[1] < p.Length; at += p[1] + 1)
                    {
                        if (p[at] == servo.Address) servo.Write(p[0], p.Slice(at + 1, p[1]));
                    }

                    break;
                case StsInstruction.Reboot when own:
                    servo.Reboot(timeUs);
                    break;
            }
        }
    }

    private void Answer(ScsServo servo, int address, int count, long timeUs, VirtualSerial line)
    {
        (_reply[0], _reply[1], _reply[2], _reply[3], _reply[4]) = (0xFF, 0xFF, servo.AnswersAs ?? servo.Address, (byte)(count + 2), 0);
        servo.Read(address, _reply.AsSpan(5, count));
        _reply[5 + count] = StsPacketParser.Checksum(_reply.AsSpan(2, count + 3));
        line.Reply(_reply.AsSpan(0, count + 6), timeUs + answerDelayUs);
    }
}
