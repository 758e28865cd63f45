using Tendon.Workbench.Seeding;

namespace Tendon.Workbench.Serial;

/// <summary>
/// Half-duplex serial line in virtual time, seen from the adapter. Bytes take their wire time; a byte sent while a reply is on
/// the wire collides and damages both. Not thread-safe: the caller that advances time also reads and writes.
/// </summary>
public sealed class VirtualSerial
{
    private const int QueueBytes = 8192;
    private readonly IBusDevice _device;
    private readonly LineOptions _options;
    private readonly Xoshiro256 _random;
    private readonly TimedBytes _toDevice = new(QueueBytes);
    private readonly TimedBytes _toHost = new(QueueBytes);
    private readonly Queue<(byte[] Packet, long DueUs)> _late = new();
    private long _nowUs;
    private long _hostFreeNs;
    private long _replyFreeNs;
    private long _replyStartNs;

    /// <summary>Opens a line to <paramref name="device"/>; <paramref name="seed"/> names the line's noise.</summary>
    public VirtualSerial(IBusDevice device, LineOptions options, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.BaudRate);
        _device = device;
        _options = options;
        _random = new Xoshiro256(seed);
    }

    /// <summary>Bytes that have arrived and wait to be read.</summary>
    public int BytesToRead => _toHost.CountArrived(_nowUs);

    /// <summary>Time at which the last reply given to <see cref="Reply"/> has left the wire.</summary>
    public long ReplyFreeUs => ArrivalUs(_replyFreeNs);

    private long ByteNs => 10_000_000_000L / _options.BaudRate;

    /// <summary>Puts bytes on the wire, starting now or after the bytes still being sent.</summary>
    public void Write(ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            long startNs = Math.Max(_hostFreeNs, _nowUs * 1000);
            _hostFreeNs = startNs + ByteNs;
            byte sent = Noisy(value);
            if (startNs < _replyFreeNs && _hostFreeNs > _replyStartNs)
            {
                sent ^= 0x10;
                _toHost.Garble(startNs / 1000, (_hostFreeNs / 1000) + 1);
            }

            _toDevice.Add(sent, ArrivalUs(_hostFreeNs));
            if (_options.Echo) _toHost.Add(sent, ArrivalUs(_hostFreeNs));
        }
    }

    /// <summary>Takes what has arrived, at most the length of <paramref name="buffer"/>; never waits.</summary>
    /// <returns>The number of bytes taken.</returns>
    public int Read(Span<byte> buffer)
    {
        int count = 0;
        while (count < buffer.Length && _toHost.TryTake(_nowUs, out buffer[count], out _)) count++;
        return count;
    }

    /// <summary>Sends a packet from the device side, not before <paramref name="earliestUs"/> and after any reply still on the wire.</summary>
    public void Reply(ReadOnlySpan<byte> packet, long earliestUs)
    {
        bool isLate = Happens(_options.LateReplyRate);
        int length = Happens(_options.TruncatedReplyRate) ? _random.NextInt(packet.Length) : packet.Length;
        if (isLate) _late.Enqueue((packet[..length].ToArray(), Math.Max(earliestUs, ReplyFreeUs) + _options.LateReplyUs));
        else Send(packet[..length], earliestUs);
        if (Happens(_options.DuplicateReplyRate)) Send(packet, earliestUs);
    }

    /// <summary>Delivers every byte that reaches the device by <paramref name="timeUs"/>.</summary>
    public void AdvanceTo(long timeUs)
    {
        while (_late.TryPeek(out (byte[] Packet, long DueUs) late) && late.DueUs <= timeUs)
        {
            DeliverTo(late.DueUs);
            _late.Dequeue();
            Interrupt(late.Packet, late.DueUs);
        }

        DeliverTo(timeUs);
        _nowUs = timeUs;
    }

    private void DeliverTo(long timeUs)
    {
        while (_toDevice.TryTake(timeUs, out byte value, out long arrivedUs)) _device.Receive(value, arrivedUs, this);
    }

    // A servo that is late waits for nobody: it speaks into whatever is on the wire by then, and both are damaged; or into silence, where
    // another servo's answer is awaited.
    private void Interrupt(ReadOnlySpan<byte> packet, long dueUs)
    {
        if (dueUs * 1000 >= _replyFreeNs)
        {
            Send(packet, dueUs);
            return;
        }

        _toHost.Garble(dueUs, dueUs + (packet.Length * ByteNs / 1000));
    }

    private void Send(ReadOnlySpan<byte> packet, long earliestUs)
    {
        long startNs = Math.Max(earliestUs * 1000, _replyFreeNs);
        _replyStartNs = startNs;
        foreach (byte value in packet)
        {
            bool collides = startNs < _hostFreeNs;
            startNs += ByteNs;
            byte sent = Noisy(value);
            _toHost.Add(collides ? (byte)(sent ^ 0x10) : sent, ArrivalUs(startNs));
        }

        _replyFreeNs = startNs;
    }

    private byte Noisy(byte value) => Happens(_options.CorruptByteRate) ? (byte)(value ^ (1 << _random.NextInt(8))) : value;

    private bool Happens(double rate) => rate > 0 && _random.NextBool(rate);

    private static long ArrivalUs(long ns) => (ns + 999) / 1000;
}
