namespace Tendon.Firmware.Trial;

/// <summary>FNV-1a over numbers and bytes: many results as one number to compare.</summary>
public sealed class Digest
{
    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The digest of everything since the last <see cref="Clear"/>.</summary>
    public uint Value { get; private set; } = Start;

    public void Clear() => Value = Start;

    public void Byte(int value) => Value = (Value ^ (byte)value) * Prime;

    /// <summary>Adds a number, low byte first.</summary>
    public void Add(long value)
    {
        for (int i = 0; i < 8; i++)
        {
            Byte((int)(value & 0xFF));
            value >>= 8;
        }
    }

    /// <summary>Adds the first <paramref name="count"/> bytes.</summary>
    public void Add(byte[] bytes, int count)
    {
        for (int i = 0; i < count; i++)
            Byte(bytes[i]);
    }
}
