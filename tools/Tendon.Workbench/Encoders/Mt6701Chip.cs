using Tendon.Workbench.Seeding;

namespace Tendon.Workbench.Encoders;

/// <summary>An MT6701 on SSI: 14 bits of angle, 4 of status, 6 of CRC.</summary>
internal sealed class Mt6701Chip(ulong seed)
{
    private readonly Xoshiro256 _random = new(seed);

    /// <summary>Shaft angle in radians.</summary>
    public double ShaftRad { get; set; }

    /// <summary>Status bits: 1 field too strong, 2 too weak, 4 pushed, 8 track lost.</summary>
    public int Status { get; set; }

    /// <summary>Share of frames in which bits flip.</summary>
    public double CorruptFrameRate { get; set; }

    public void Clock(Span<byte> frame)
    {
        int steps = (int)Math.Floor(ShaftRad / (2 * Math.PI) * 16384) & 16383;
        int data = (steps << 4) | (Status & 15);
        int value = (data << 6) | Crc(data);
        if (CorruptFrameRate > 0 && _random.NextBool(CorruptFrameRate)) value ^= 1 << _random.NextInt(24);
        for (int i = 0; i < frame.Length; i++) frame[i] = (byte)(value >> (16 - (8 * i)));
    }

    private static int Crc(int data)
    {
        long rest = (long)data << 6;
        for (int bit = 23; bit >= 6; bit--)
        {
            if ((rest & (1L << bit)) != 0) rest ^= 0x43L << (bit - 6);
        }

        return (int)rest;
    }
}
