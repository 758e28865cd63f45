using Tendon.Firmware.Control.Sensing;
using Tendon.Firmware.Control.Tests.Fuzzing;

namespace Tendon.Firmware.Control.Tests.Sensing;

public sealed class InaCodecTests
{
    [Fact]
    public void Ina219_calibration_of_the_data_sheet() => Assert.Equal(0x1000, Ina219Codec.CalibrationFor(100, 100000));

    [Theory]
    [InlineData(0x1F42, 4000)]
    [InlineData(0x5DC2, 12000)]
    [InlineData(0x0003, 0)]
    public void Ina219_bus_voltage_stands_above_three_flags(int register, int mV) => Assert.Equal(mV, Ina219Codec.BusMv(register));

    [Fact]
    public void Ina219_flags()
    {
        Assert.True(Ina219Codec.HasOverflow(0x0001));
        Assert.True(Ina219Codec.IsReady(0x0002));
        Assert.False(Ina219Codec.IsReady(0xFFFD));
    }

    [Theory]
    [InlineData(0xFFFF, 100, 0)]
    [InlineData(0xFF9C, 100, -10)]
    [InlineData(0x7FFF, 100, 3277)]
    [InlineData(0x8000, 100, -3277)]
    public void Currents_are_signed(int register, int unitUa, int mA)
    {
        Assert.Equal(mA, Ina219Codec.CurrentMa(register, unitUa));
        Assert.Equal(mA, Ina226Codec.CurrentMa(register, unitUa));
    }

    [Fact]
    public void Ina226_calibration_voltage_and_alert()
    {
        Assert.Equal(2560, Ina226Codec.CalibrationFor(1000, 2000));
        Assert.Equal(12000, Ina226Codec.BusMv(9600));
        Assert.Equal(1600, Ina226Codec.AlertLimitFor(2000, 2000));
        Assert.Equal(0x7FFF, Ina226Codec.AlertLimitFor(int.MaxValue, 100000));
    }

    [Fact]
    public void A_calibration_that_does_not_fit_is_0_and_never_a_wrong_one()
    {
        var random = new Random(61);
        for (int i = 0; i < FuzzCampaign.Count(20000); i++)
        {
            int unitUa = random.Next(-5, 5000), shuntUohm = random.Next(-5, 200000);
            double exact219 = unitUa <= 0 || shuntUohm <= 0 ? 0 : 0.04096 / (unitUa * 1e-6 * shuntUohm * 1e-6);
            double exact226 = unitUa <= 0 || shuntUohm <= 0 ? 0 : 0.00512 / (unitUa * 1e-6 * shuntUohm * 1e-6);
            int c219 = Ina219Codec.CalibrationFor(unitUa, shuntUohm), c226 = Ina226Codec.CalibrationFor(unitUa, shuntUohm);
            Assert.True(c219 == 0 ? exact219 is < 2 or > 0xFFFE : Math.Abs(c219 - exact219) < 2.001, $"{unitUa} {shuntUohm}: {c219} {exact219}");
            Assert.True(c226 == 0 ? exact226 is < 1 or > 0x7FFF : Math.Abs(c226 - exact226) < 1.001, $"{unitUa} {shuntUohm}: {c226} {exact226}");
        }
    }
}
