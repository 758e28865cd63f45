namespace Tendon.Contracts.Tests.Wire;

public class UnitsTests
{
    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(1.5, 1500000)]
    [InlineData(-1.7453292519943, -1745329)]
    [InlineData(0.0000005, 1)]
    [InlineData(-0.0000005, -1)]
    [InlineData(1000.0, 1000000000)]
    [InlineData(-1000.0, -1000000000)]
    public void Radians_round_to_the_nearest_microradian(double rad, int urad)
    {
        Assert.True(Units.TryUradFromRad(rad, out int converted));
        Assert.Equal(urad, converted);
        Assert.Equal(rad, Units.RadFromUrad(urad), tolerance: 5.1e-7);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1000.001)]
    [InlineData(-1e20)]
    public void What_the_wire_cannot_carry_is_refused(double rad)
    {
        Assert.False(Units.TryUradFromRad(rad, out int converted));
        Assert.Equal(0, converted);
    }
}
