using Tendon.Firmware.Control.Feetech;

namespace Tendon.Firmware.Control.Tests.Feetech;

public sealed class SignMagnitudeTests
{
    [Theory]
    [InlineData(-1, 15, 0x8001)]
    [InlineData(-5, 11, 0x0805)]
    [InlineData(-200, 10, 0x04C8)]
    [InlineData(0, 15, 0)]
    [InlineData(2048, 15, 0x0800)]
    public void Known_values_encode_and_decode(int value, int signBit, int encoded)
    {
        Assert.Equal(encoded, SignMagnitude.Encode(value, signBit));
        Assert.Equal(value, SignMagnitude.Decode(encoded, signBit));
    }

    [Theory]
    [InlineData(11, 2047)]
    [InlineData(10, 1023)]
    [InlineData(15, 32767)]
    public void What_does_not_fit_becomes_the_largest_that_does(int signBit, int largest)
    {
        Assert.Equal(largest, SignMagnitude.Decode(SignMagnitude.Encode(1000000, signBit), signBit));
        Assert.Equal(-largest, SignMagnitude.Decode(SignMagnitude.Encode(-1000000, signBit), signBit));
    }

    [Fact]
    public void Negative_zero_is_zero() => Assert.Equal(0, SignMagnitude.Decode(0x8000, 15));
}
