using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Trial.Arms;

/// <summary>A wire on which nobody makes sense: drawn bytes come back.</summary>
internal sealed class NoisyBus : IServoBusPort
{
    private readonly Draw _draw = new Draw(5);

    /// <summary>Everything that the board has written.</summary>
    public Digest Written { get; } = new Digest();

    public int Write(byte[] buffer, int offset, int count)
    {
        for (int i = 0; i < count; i++)
            Written.Byte(buffer[offset + i]);
        return count;
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        int given = _draw.Below(24);
        if (given > count)
            given = count;
        for (int i = 0; i < given; i++)
            buffer[offset + i] = Plausible();
        return given;
    }

    // Mostly bytes that packets are made of, so that parsers get beyond the first one.
    private byte Plausible() => _draw.Below(4) switch
    {
        0 => 0xFF,
        1 => (byte)(_draw.Below(2) == 0 ? 0xFD : 0x55),
        2 => (byte)_draw.Below(8),
        _ => (byte)_draw.Next32(),
    };
}
