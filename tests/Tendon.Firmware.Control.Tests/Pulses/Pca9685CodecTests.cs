using Tendon.Firmware.Control.Pulses;
using Tendon.Firmware.Control.Tests.Fuzzing;

namespace Tendon.Firmware.Control.Tests.Pulses;

public sealed class Pca9685CodecTests
{
    private const int Hz = Pca9685Codec.NominalOscillatorHz;

    [Theory]
    [InlineData(50, 121)]
    [InlineData(60, 101)]
    [InlineData(1, 255)]
    [InlineData(0, 255)]
    [InlineData(-5, 255)]
    [InlineData(100000, 3)]
    public void Prescaler_for_a_rate(int rateHz, int prescale) => Assert.Equal(prescale, Pca9685Codec.PrescaleFor(Hz, rateHz));

    [Theory]
    [InlineData(500, 102)]
    [InlineData(1000, 205)]
    [InlineData(1500, 307)]
    [InlineData(2000, 410)]
    [InlineData(2500, 512)]
    public void Published_ticks_at_50_Hz(int pulseUs, int ticks) => Assert.Equal(ticks, Pca9685Codec.TicksFor(pulseUs, Hz, 121));

    [Fact]
    public void An_oscillator_that_is_off_is_made_up_for()
    {
        int prescale = Pca9685Codec.PrescaleFor(26200000, 50);
        int ticks = Pca9685Codec.TicksFor(1500, 26200000, prescale);
        Assert.InRange(Pca9685Codec.TicksNs(ticks, 26200000, prescale), 1497400, 1502600);
        Assert.InRange(Pca9685Codec.TicksNs(Pca9685Codec.TicksFor(1500, Hz, prescale), 26200000, prescale), 0, 1450000);
    }

    [Fact]
    public void Neighbouring_channels_are_one_transfer_and_no_pulse_is_full_off()
    {
        byte[] buffer = new byte[65];
        int count = Pca9685Codec.WriteChannels(buffer, 2, 3, [0, 0, 307, 0, 512]);
        Assert.Equal(Convert.FromHexString("0E" + "00003301" + "00000010" + "00000002"), buffer[..count]);
        Assert.Equal(65, Pca9685Codec.WriteChannels(buffer, 0, 16, new int[16]));
    }

    [Fact]
    public void Ticks_are_the_nearest_and_transfers_stay_within_the_chip_for_any_input()
    {
        var random = new Random(41);
        byte[] buffer = new byte[65];
        for (int i = 0; i < FuzzCampaign.Count(20000); i++)
        {
            int oscillatorHz = random.Next(20000000, 30000000), prescale = Pca9685Codec.PrescaleFor(oscillatorHz, random.Next(30, 400));
            int pulseUs = random.Next(-100, 3000);
            int ticks = Pca9685Codec.TicksFor(pulseUs, oscillatorHz, prescale);
            double exact = pulseUs * 1e-6 * oscillatorHz / (prescale + 1);
            Assert.InRange(prescale, 3, 255);
            Assert.InRange(ticks, 0, 4095);
            if (exact is >= 0 and <= 4095)
                Assert.InRange(Math.Abs(ticks - exact), 0, 0.5 + 1e-9);
            int first = random.Next(-2, 18), count = random.Next(-2, 18);
            int length = Pca9685Codec.WriteChannels(buffer, first, count, [.. Enumerable.Repeat(ticks, random.Next(17))]);
            if (length == 0)
                continue;
            Assert.InRange(buffer[0], 6, 6 + 60);
            Assert.True(first >= 0 && first + count <= 16 && length == 1 + (4 * count));
        }
    }
}
