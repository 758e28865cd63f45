using Tendon.Firmware.Control.Pulses;
using Tendon.Firmware.Control.Tests.Fuzzing;

namespace Tendon.Firmware.Control.Tests.Pulses;

public sealed class LedcCodecTests
{
    [Theory]
    [InlineData(1000, 500)]
    [InlineData(1500, 750)]
    [InlineData(2000, 1000)]
    [InlineData(1501, 751)]
    [InlineData(-1, 0)]
    public void Duty_at_50_Hz_has_steps_of_2_us(int pulseUs, int duty) => Assert.Equal(duty, LedcCodec.DutyFor(pulseUs, 50));

    [Fact]
    public void Native_duty_arithmetic_overflows_above_82_percent_and_is_never_asked_for_it()
    {
        Assert.Equal(LedcCodec.MostDuty, LedcCodec.DutyFor(int.MaxValue, 50));
        Assert.True(LedcCodec.MostDuty < 8190);
    }

    [Fact]
    public void The_pulse_is_the_nearest_that_the_output_can_make()
    {
        var random = new Random(42);
        for (int i = 0; i < FuzzCampaign.Count(20000); i++)
        {
            int rateHz = random.Next(40, 331), pulseUs = random.Next(400, 2400);
            long madeNs = LedcCodec.PulseNs(LedcCodec.DutyFor(pulseUs, rateHz), rateHz);
            Assert.InRange(Math.Abs(madeNs - (pulseUs * 1000L)), 0, (50000 / rateHz) + 1);
        }
    }
}
