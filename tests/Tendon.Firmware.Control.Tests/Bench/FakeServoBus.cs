using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Tests.Bench;

/// <summary>Half-duplex wire with fake servos; answers are there at once unless the faults below are switched on.</summary>
public sealed class FakeServoBus : IServoBusPort
{
    private readonly Queue<byte> _toBoard = new();
    private readonly List<byte> _received = [];
    private readonly Random _random;

    public FakeServoBus(int servoCount, int seed = 1)
    {
        _random = new Random(seed);
        for (int i = 0; i < servoCount; i++)
            Servos.Add(new FakeServo((byte)(i + 1), 2048));
    }

    public List<FakeServo> Servos { get; } = [];

    public bool Echoes { get; set; }

    /// <summary>Share of bytes, in both directions, that arrive changed.</summary>
    public double CorruptByteShare { get; set; }

    /// <summary>Share of replies that never come.</summary>
    public double LostReplyShare { get; set; }

    /// <summary>Share of replies that come twice.</summary>
    public double DoubledReplyShare { get; set; }

    public List<byte[]> Written { get; } = [];

    public bool Records { get; set; }

    /// <summary>A wire that moves nothing: for counting allocations.</summary>
    public bool IsSilent { get; set; }

    public int Write(byte[] buffer, int offset, int count)
    {
        if (IsSilent)
            return count;
        if (Records)
            Written.Add(buffer[offset..(offset + count)]);
        for (int i = 0; i < count; i++)
        {
            _received.Add(Damage(buffer[offset + i]));
            if (Echoes)
                _toBoard.Enqueue(Damage(buffer[offset + i]));
        }

        TakePackets();
        return count;
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        int copied = 0;
        while (copied < count && _toBoard.Count > 0)
            buffer[offset + copied++] = _toBoard.Dequeue();
        return copied;
    }

    public void Inject(params byte[] bytes)
    {
        foreach (byte value in bytes)
            _toBoard.Enqueue(value);
    }

    public void Advance(double seconds)
    {
        foreach (FakeServo servo in Servos)
            servo.Advance(seconds);
    }

    private byte Damage(byte value) =>
        CorruptByteShare > 0 && _random.NextDouble() < CorruptByteShare ? (byte)(value ^ (1 << _random.Next(8))) : value;

    private void TakePackets()
    {
        int at = 0;
        while (at + 6 <= _received.Count)
        {
            int length = _received[at + 3];
            if (_received[at] != 0xFF || _received[at + 1] != 0xFF || length < 2 || at + 4 + length > _received.Count)
            {
                at++;
                continue;
            }

            int sum = 0;
            for (int i = at + 2; i < at + 3 + length; i++)
                sum += _received[i];
            if ((byte)~sum != _received[at + 3 + length])
            {
                at++;
                continue;
            }

            Execute(_received.GetRange(at + 2, length + 1));
            at += length + 4;
        }

        // A servo forgets an unfinished packet when the line falls silent, as it does between two writes.
        _received.Clear();
    }

    // packet: id, length, instruction, parameters
    private void Execute(List<byte> packet)
    {
        byte id = packet[0];
        List<byte> parameters = packet.GetRange(3, packet.Count - 3);
        switch (packet[2])
        {
            case 0x02 when parameters.Count == 2:
                Answer(id, parameters[0], parameters[1]);
                break;
            case 0x82 when parameters.Count > 2:
                foreach (byte asked in parameters.Skip(2))
                    Answer(asked, parameters[0], parameters[1]);
                break;
            case 0x83 when parameters.Count > 2:
                int count = parameters[1];
                for (int at = 2; at + count < parameters.Count; at += count + 1)
                    Store(parameters[at], parameters[0], parameters.GetRange(at + 1, count));
                break;
        }
    }

    private void Store(byte id, int address, List<byte> data)
    {
        FakeServo? servo = Servos.Find(s => s.Id == id && s.IsPresent);
        for (int i = 0; servo != null && i < data.Count && address + i < servo.Registers.Length; i++)
            servo.Registers[address + i] = data[i];
    }

    private void Answer(byte id, int address, int count)
    {
        FakeServo? servo = Servos.Find(s => s.Id == id && s.IsPresent);
        if (servo == null || address + count > servo.Registers.Length || _random.NextDouble() < LostReplyShare)
            return;
        byte[] data = servo.Read(address, count);
        byte[] reply = new byte[count + 6];
        reply[0] = reply[1] = 0xFF;
        reply[2] = id;
        reply[3] = (byte)(count + 2);
        reply[4] = servo.Status;
        data.CopyTo(reply, 5);
        reply[^1] = (byte)~reply[2..^1].Sum(b => b);
        int times = _random.NextDouble() < DoubledReplyShare ? 2 : 1;
        for (int t = 0; t < times; t++)
        {
            foreach (byte value in reply)
                _toBoard.Enqueue(Damage(value));
        }
    }
}
