namespace Tendon.Station.Units;

/// <summary>The servo bus of one unit, as bytes with time: an emulated one in virtual time, or a serial port in wall time. One thread at a time.</summary>
public interface IUnitPort
{
    /// <summary>Time of this port, µs, never falling.</summary>
    long NowUs { get; }

    /// <summary>Speed of the line, bit/s.</summary>
    int BitsPerS { get; }

    /// <summary>How long a reply may take from the last byte of its request, µs, beside its own time on the wire: a USB adapter hands bytes on every 16 ms at worst.</summary>
    long ReplyPatienceUs => 30_000;

    /// <summary>Changes the speed of the line and throws away what has arrived.</summary>
    /// <returns>False when the adapter cannot do this speed.</returns>
    bool TrySetBitsPerS(int bitsPerS);

    /// <summary>Queues bytes for the wire.</summary>
    /// <exception cref="UnitPortException">The adapter is gone.</exception>
    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Takes what has arrived, without waiting.</summary>
    /// <returns>How many bytes were copied.</returns>
    /// <exception cref="UnitPortException">The adapter is gone.</exception>
    int Read(Span<byte> buffer);

    /// <summary>Lets time pass up to <paramref name="timeUs"/> on <see cref="NowUs"/>'s scale.</summary>
    void WaitUntil(long timeUs);
}
