using Tendon.Firmware.Control.Arithmetic;

namespace Tendon.Firmware.Control.Pulses;

/// <summary>Registers and numbers of the PCA9685, a PWM chip with 16 outputs.</summary>
public static class Pca9685Codec
{
    /// <summary>Address with no jumper set; the same as that of INA219 and INA226.</summary>
    public const byte DefaultAddress = 0x40;

    /// <summary>Outputs.</summary>
    public const int ChannelCount = 16;

    /// <summary>Mode register 1.</summary>
    public const byte Mode1 = 0x00;

    /// <summary>Mode register 2.</summary>
    public const byte Mode2 = 0x01;

    /// <summary>First of the four registers of channel 0.</summary>
    public const byte Channel0 = 0x06;

    /// <summary>Prescaler, writable in sleep only.</summary>
    public const byte Prescale = 0xFE;

    /// <summary>Restarts the outputs after sleep.</summary>
    public const byte Restart = 0x80;

    /// <summary>The register address rises with every byte.</summary>
    public const byte AutoIncrement = 0x20;

    /// <summary>Oscillator off.</summary>
    public const byte Sleep = 0x10;

    /// <summary>Answers the all-call address too (set after power-on).</summary>
    public const byte AllCall = 0x01;

    /// <summary>Outputs drive high as well as low.</summary>
    public const byte TotemPole = 0x04;

    /// <summary>Steps of one period.</summary>
    public const int TicksPerPeriod = 4096;

    /// <summary>Nominal oscillator. Real ones are several percent off: measure one pulse per board and configure the result.</summary>
    public const int NominalOscillatorHz = 25000000;

    private const int LeastPrescale = 3;
    private const int MostPrescale = 255;

    /// <summary>Prescaler for a rate, 3 to 255.</summary>
    public static int PrescaleFor(int oscillatorHz, int rateHz)
    {
        if (rateHz < 1)
            return MostPrescale;
        return (int)Whole.Clamp(Whole.RoundedQuotient(oscillatorHz, (long)TicksPerPeriod * rateHz) - 1, LeastPrescale, MostPrescale);
    }

    /// <summary>Nearest number of ticks for a pulse, at most a full period less one tick.</summary>
    public static int TicksFor(int pulseUs, int oscillatorHz, int prescale) =>
        (int)Whole.Clamp(Whole.RoundedQuotient((long)pulseUs * oscillatorHz, 1000000L * (prescale + 1)), 0, TicksPerPeriod - 1);

    /// <summary>Length of a number of ticks, ns.</summary>
    public static long TicksNs(int ticks, int oscillatorHz, int prescale) =>
        Whole.RoundedQuotient(ticks * 1000000000L * (prescale + 1), oscillatorHz);

    /// <summary>Writes the registers of <paramref name="channelCount"/> neighbouring channels as one transfer: register address, then ON and OFF of each.</summary>
    /// <param name="buffer">At least 1 + 4 bytes a channel.</param>
    /// <param name="firstChannel">First channel.</param>
    /// <param name="channelCount">Channels.</param>
    /// <param name="ticks">Pulse of each channel of the chip in ticks; 0 = no pulse at all.</param>
    /// <returns>Bytes of the transfer, 0 when the channels are not there.</returns>
    public static int WriteChannels(byte[] buffer, int firstChannel, int channelCount, int[] ticks)
    {
        int count = 1 + (4 * channelCount);
        if (firstChannel < 0 || channelCount < 1 || firstChannel + channelCount > ChannelCount || firstChannel + channelCount > ticks.Length || buffer.Length < count)
            return 0;
        buffer[0] = (byte)(Channel0 + (4 * firstChannel));
        for (int i = 0; i < channelCount; i++)
        {
            int at = 1 + (4 * i);
            int off = ticks[firstChannel + i];
            // Bit 12 of OFF is "never on"; a pulse of 0 ticks would otherwise be one of a whole period in some chips' revisions.
            if (off <= 0)
                off = TicksPerPeriod;
            buffer[at] = 0;
            buffer[at + 1] = 0;
            buffer[at + 2] = (byte)off;
            buffer[at + 3] = (byte)(off >> 8);
        }

        return count;
    }
}
