using Tendon.Workbench.Serial;

namespace Tendon.Workbench.Servos.Lx;

/// <summary>All LX servos on the wire. Writes are never acknowledged; of the reads only that of the id answers a broadcast.</summary>
internal sealed class LxBus(IReadOnlyList<LxServo> servos, long answerDelayUs = 300) : IBusDevice
{
    private const byte Broadcast = 0xFE;
    private readonly LxPacketParser _parser = new();

    /// <summary>Valid requests seen on the wire.</summary>
    public int Requests { get; private set; }

    /// <summary>Requests dropped for their checksum.</summary>
    public int BadChecksums => _parser.BadChecksums;

    public void Receive(byte value, long timeUs, VirtualSerial line)
    {
        if (!_parser.Push(value, timeUs)) return;
        Requests++;
        foreach (LxServo servo in servos)
        {
            bool meant = _parser.Id == servo.Memory.Id || _parser.Id == Broadcast;
            if (!meant || !servo.IsPresent) continue;
            byte[]? answer = Execute(servo, _parser.Command, _parser.Parameters);
            bool silent = answer is null || (_parser.Id == Broadcast && _parser.Command != LxCommand.IdRead);
            if (!silent) line.Reply(Packet(servo.AnswersAs ?? servo.Memory.Id, _parser.Command, answer!), timeUs + answerDelayUs);
        }
    }

    private static byte[]? Execute(LxServo servo, LxCommand command, ReadOnlySpan<byte> p)
    {
        LxMemory m = servo.Memory;
        switch (command, p.Length)
        {
            case (LxCommand.MoveTimeWrite, 4): servo.Start(Word(p, 0), Word(p, 2)); return null;
            case (LxCommand.MoveTimeRead, 0): return Words(servo.Move.Position, servo.Move.TimeMs);
            case (LxCommand.MoveTimeWaitWrite, 4): servo.Waiting = (Word(p, 0), Word(p, 2)); return null;
            case (LxCommand.MoveTimeWaitRead, 0): return Words(servo.Waiting?.Position ?? 0, servo.Waiting?.TimeMs ?? 0);
            case (LxCommand.MoveStart, 0):
                if (servo.Waiting is { } move) servo.Start(move.Position, move.TimeMs);
                servo.Waiting = null;
                return null;
            case (LxCommand.MoveStop, 0): servo.Hold(); return null;
            case (LxCommand.IdWrite, 1): m.Id = p[0] <= 253 ? p[0] : m.Id; return null;
            case (LxCommand.IdRead, 0): return [m.Id];
            case (LxCommand.OffsetAdjust, 1): servo.Adjust((sbyte)p[0]); return null;
            case (LxCommand.OffsetSave, 0): servo.SaveOffset(); return null;
            case (LxCommand.OffsetRead, 0): return [(byte)servo.Offset];
            case (LxCommand.AngleLimitWrite, 4) when Word(p, 0) < Word(p, 2) && Word(p, 2) <= 1000: (m.MinPosition, m.MaxPosition) = (Word(p, 0), Word(p, 2)); return null;
            case (LxCommand.AngleLimitRead, 0): return Words(m.MinPosition, m.MaxPosition);
            case (LxCommand.VinLimitWrite, 4) when Word(p, 0) < Word(p, 2): (m.MinMv, m.MaxMv) = (Math.Max(Word(p, 0), 4500), Math.Min(Word(p, 2), 12000)); return null;
            case (LxCommand.VinLimitRead, 0): return Words(m.MinMv, m.MaxMv);
            case (LxCommand.TempMaxWrite, 1) when p[0] is >= 50 and <= 100: m.MaxTemperatureC = p[0]; return null;
            case (LxCommand.TempMaxRead, 0): return [m.MaxTemperatureC];
            case (LxCommand.TempRead, 0): return [(byte)servo.TemperatureC];
            case (LxCommand.VinRead, 0): return Words(servo.VoltageMv);
            case (LxCommand.PosRead, 0): return Words(servo.Position);
            case (LxCommand.ModeWrite, 4): servo.SetMode(p[0] == 1, (short)Word(p, 2)); return null;
            case (LxCommand.ModeRead, 0): return [servo.MotorMode ? (byte)1 : (byte)0, 0, .. Words(servo.MotorSpeed)];
            case (LxCommand.LoadWrite, 1): servo.Loaded = p[0] == 1; return null;
            case (LxCommand.LoadRead, 0): return [servo.Loaded && !servo.Unloaded ? (byte)1 : (byte)0];
            case (LxCommand.LedWrite, 1): m.Lit = p[0] == 0; return null;
            case (LxCommand.LedRead, 0): return [m.Lit ? (byte)0 : (byte)1];
            case (LxCommand.LedErrorWrite, 1) when p[0] <= 7: m.LedErrors = p[0]; return null;
            case (LxCommand.LedErrorRead, 0): return [m.LedErrors];
            default: return null;
        }
    }

    private static byte[] Packet(byte id, LxCommand command, byte[] parameters)
    {
        byte[] packet = [0x55, 0x55, id, (byte)(parameters.Length + 3), (byte)command, .. parameters, 0];
        packet[^1] = LxPacketParser.Checksum(packet.AsSpan(2, packet.Length - 3));
        return packet;
    }

    private static int Word(ReadOnlySpan<byte> bytes, int at) => bytes[at] | (bytes[at + 1] << 8);

    private static byte[] Words(params int[] values)
    {
        var bytes = new byte[values.Length * 2];
        for (int i = 0; i < values.Length; i++) (bytes[2 * i], bytes[(2 * i) + 1]) = ((byte)values[i], (byte)(values[i] >> 8));
        return bytes;
    }
}
