using Tendon.Workbench.I2c;

namespace Tendon.Workbench.Encoders;

/// <summary>An AS5600 over a magnet on a shaft.</summary>
internal sealed class As5600Chip : II2cChip
{
    private int _pointer;

    /// <summary>Shaft angle in radians.</summary>
    public double ShaftRad { get; set; }

    /// <summary>Field of the magnet, 1 = right, 0 = no magnet, above 2 too near, below 0.4 too far.</summary>
    public double Field { get; set; } = 1;

    public void Write(ReadOnlySpan<byte> data)
    {
        if (!data.IsEmpty) _pointer = data[0];
    }

    public void Read(Span<byte> data)
    {
        int steps = (int)Math.Floor(ShaftRad / (2 * Math.PI) * 4096) & 4095;
        int status = Field <= 0 ? 0 : Field < 0.4 ? 0x30 : Field > 2 ? 0x28 : 0x20;
        for (int i = 0; i < data.Length; i++)
        {
            data[i] = (_pointer + i) switch
            {
                0x0B => (byte)status,
                0x0C or 0x0E => (byte)(steps >> 8),
                0x0D or 0x0F => (byte)steps,
                0x1A => (byte)Math.Clamp(128 / Math.Max(Field, 0.01), 0, 255),
                _ => 0,
            };
        }
    }
}
