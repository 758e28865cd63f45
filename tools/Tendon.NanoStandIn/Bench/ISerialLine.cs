namespace Tendon.NanoStandIn;

/// <summary>What a UART of the board is wired to.</summary>
public interface ISerialLine
{
    /// <summary>Bytes that the board could read now.</summary>
    int Waiting { get; }

    /// <summary>The board sends.</summary>
    void Transmit(ReadOnlySpan<byte> bytes);

    /// <summary>The board reads; returns how many bytes there were.</summary>
    int Receive(Span<byte> bytes);
}
