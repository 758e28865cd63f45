using R = Tendon.Workbench.Servos.StsRegister;

namespace Tendon.Workbench.Servos;

/// <summary>What one servo does on an instruction; the bus decides whether and when the answer goes out.</summary>
internal sealed class StsInstructions(StsServo servo)
{
    private readonly byte[] _pending = new byte[253];
    private int _pendingLength;

    public StsServo Servo => servo;

    public byte Id => servo.Registers[R.Id];

    public bool AnswersAll => servo.Registers[R.ResponseLevel] != 0;

    public long ReturnDelayUs => servo.Registers[R.ReturnDelay] * 2L;

    public void Write(int address, ReadOnlySpan<byte> data)
    {
        servo.Registers.Write(address, data);
        if (address <= R.TorqueEnable && address + data.Length > R.TorqueEnable) servo.TorqueSwitched();
    }

    /// <summary>Executes everything that only changes state.</summary>
    public void Execute(StsInstruction instruction, ReadOnlySpan<byte> parameters, long timeUs)
    {
        switch (instruction)
        {
            case StsInstruction.Write when parameters.Length >= 2:
                Write(parameters[0], parameters[1..]);
                break;
            case StsInstruction.RegWrite when parameters.Length >= 2:
                parameters.CopyTo(_pending);
                _pendingLength = parameters.Length;
                servo.Registers.Set(R.AsyncFlag, 1);
                break;
            case StsInstruction.Action when _pendingLength > 0:
                Write(_pending[0], _pending.AsSpan(1, _pendingLength - 1));
                _pendingLength = 0;
                servo.Registers.Set(R.AsyncFlag, 0);
                break;
            case StsInstruction.Restore:
                servo.Registers.Restore();
                break;
            case StsInstruction.Backup:
                servo.Registers.Backup();
                break;
            case StsInstruction.ResetTurns:
                servo.ResetTurns();
                break;
            case StsInstruction.Calibrate:
                servo.Calibrate(parameters.Length >= 2 ? parameters[0] | (parameters[1] << 8) : 2048);
                break;
            case StsInstruction.Reboot:
                _pendingLength = 0;
                servo.Reboot(timeUs);
                break;
        }
    }

    /// <summary>Builds <c>FF FF ID LEN ERR data CHK</c>, the data being <paramref name="count"/> registers.</summary>
    /// <returns>Length of the packet.</returns>
    public int BuildReply(Span<byte> packet, int address, int count)
    {
        packet[0] = packet[1] = 0xFF;
        packet[2] = Id;
        packet[3] = (byte)(count + 2);
        packet[4] = servo.Registers[R.Status];
        servo.Registers.Read(address, packet.Slice(5, count));
        packet[5 + count] = StsPacketParser.Checksum(packet.Slice(2, count + 3));
        return count + 6;
    }
}
