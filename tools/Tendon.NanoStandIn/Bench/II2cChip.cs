namespace Tendon.NanoStandIn;

/// <summary>A chip on the board's I2C bus.</summary>
public interface II2cChip
{
    /// <summary>Takes bytes and fills the answer; false when it stops acknowledging.</summary>
    bool Transfer(ReadOnlySpan<byte> sent, Span<byte> answer);
}
