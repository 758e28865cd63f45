using Tendon.Workbench.I2c;

namespace Tendon.Workbench.Servos.Pulses;

/// <summary>A PCA9685: register file, prescaler that is writable in sleep only, and an oscillator that is a few percent off.</summary>
internal sealed class Pca9685Chip : II2cChip
{
    private const int Mode1 = 0, Mode2 = 1, Channel0 = 6, AllChannels = 0xFA, Prescale = 0xFE;
    private readonly byte[] _registers = new byte[256];
    private int _pointer;

    public Pca9685Chip() => Reset();

    /// <summary>Real frequency of the oscillator.</summary>
    public double OscillatorHz { get; set; } = 25_000_000;

    /// <summary>Level of the output enable pin: true = high = all outputs off.</summary>
    public bool OutputsDisabled { get; set; } = true;

    /// <summary>Length of a period in seconds.</summary>
    public double PeriodS => 4096.0 * (_registers[Prescale] + 1) / OscillatorHz;

    /// <summary>Power-on: asleep, all outputs off, 200 Hz.</summary>
    public void Reset()
    {
        Array.Clear(_registers);
        _registers[Mode1] = 0x11;
        _registers[Mode2] = 0x04;
        _registers[Prescale] = 0x1E;
        for (int channel = 0; channel < 16; channel++) _registers[Channel0 + (4 * channel) + 3] = 0x10;
    }

    /// <summary>Pulse of a channel in seconds: 0 = none, infinite = always on.</summary>
    public double PulseS(int channel)
    {
        int at = Channel0 + (4 * channel);
        bool asleep = (_registers[Mode1] & 0x10) != 0;
        int on = _registers[at] | ((_registers[at + 1] & 0x0F) << 8), off = _registers[at + 2] | ((_registers[at + 3] & 0x0F) << 8);
        if (OutputsDisabled || asleep || (_registers[at + 3] & 0x10) != 0) return 0;
        if ((_registers[at + 1] & 0x10) != 0) return double.PositiveInfinity;
        return ((off - on + 4096) % 4096) * PeriodS / 4096;
    }

    public void Write(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty) return;
        _pointer = data[0];
        foreach (byte value in data[1..])
        {
            Set(_pointer, value);
            Advance();
        }
    }

    public void Read(Span<byte> data)
    {
        for (int i = 0; i < data.Length; i++)
        {
            data[i] = _registers[_pointer];
            Advance();
        }
    }

    private void Advance()
    {
        if ((_registers[Mode1] & 0x20) != 0) _pointer = _pointer == 0x45 ? 0 : (_pointer + 1) & 0xFF;
    }

    private void Set(int register, byte value)
    {
        if (register == Prescale)
        {
            if ((_registers[Mode1] & 0x10) != 0) _registers[Prescale] = Math.Max(value, (byte)3);
            return;
        }

        if (register is >= AllChannels and < Prescale)
        {
            for (int channel = 0; channel < 16; channel++) _registers[Channel0 + (4 * channel) + register - AllChannels] = value;
            return;
        }

        // The restart bit is cleared by writing it.
        _registers[register] = register == Mode1 ? (byte)(value & 0x7F) : value;
    }
}
