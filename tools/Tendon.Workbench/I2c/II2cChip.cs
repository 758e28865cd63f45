namespace Tendon.Workbench.I2c;

/// <summary>A chip on a <see cref="VirtualI2c"/>.</summary>
public interface II2cChip
{
    /// <summary>Takes the bytes of a write transfer.</summary>
    void Write(ReadOnlySpan<byte> data);

    /// <summary>Gives the bytes of a read transfer.</summary>
    void Read(Span<byte> data);
}
