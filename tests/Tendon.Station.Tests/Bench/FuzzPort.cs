using Tendon.Station.Units;

namespace Tendon.Station.Tests.Bench;

/// <summary>A bus that answers nonsense: whole packets with random content, cut and damaged ones, noise, or nothing.</summary>
internal sealed class FuzzPort(int seed) : IUnitPort
{
    private readonly Random _random = new(seed);
    private readonly Queue<byte> _waiting = new();

    public long NowUs { get; private set; }

    public int BitsPerS { get; private set; } = 1_000_000;

    public long ReplyPatienceUs => 500;

    public bool TrySetBitsPerS(int bitsPerS)
    {
        BitsPerS = bitsPerS;
        return _random.Next(10) > 0;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        int kind = _random.Next(seed % 3 == 0 ? 3 : 10);
        if (kind == 0)
            return;
        if (kind == 1)
        {
            for (int i = _random.Next(40); i > 0; i--) _waiting.Enqueue((byte)_random.Next(256));
            return;
        }

        byte[] reply = Reply(bytes[2] == 0xFE ? (byte)_random.Next(254) : bytes[2], bytes[4] == 2 ? bytes[6] : 0);
        if (kind == 2)
            reply[_random.Next(reply.Length)] ^= (byte)(1 << _random.Next(8));
        foreach (byte value in reply[..(kind == 3 ? _random.Next(reply.Length) : reply.Length)])
            _waiting.Enqueue(value);
    }

    public int Read(Span<byte> buffer)
    {
        int count = 0;
        while (count < buffer.Length && _waiting.TryDequeue(out byte value)) buffer[count++] = value;
        return count;
    }

    public void WaitUntil(long timeUs) => NowUs = Math.Max(NowUs, timeUs);

    private byte[] Reply(byte id, int count)
    {
        byte[] reply = new byte[count + 6];
        _random.NextBytes(reply);
        (reply[0], reply[1], reply[2], reply[3]) = (0xFF, 0xFF, id, (byte)(count + 2));
        int sum = 0;
        for (int i = 2; i < reply.Length - 1; i++) sum += reply[i];
        reply[^1] = (byte)~sum;
        return reply;
    }
}
