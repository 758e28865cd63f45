using Tendon.Firmware.Control.Dynamixel;

namespace Tendon.Firmware.Control.Tests.Dynamixel;

/// <summary>Mistakes found in published Dynamixel drivers, by name, so that none of them is made here.</summary>
public sealed class OtherDriversBugsTests
{
    [Theory]
    [InlineData(0x03, DxlError.Crc)]
    [InlineData(0x05, DxlError.DataLength)]
    [InlineData(0x06, DxlError.DataLimit)]
    [InlineData(0x07, DxlError.Access)]
    [InlineData(0x87, DxlError.Access)]
    public void Rustypot_1_6_0_decodes_the_error_number_as_flags(byte error, int expected) => Assert.Equal(expected, DxlError.Number(error));

    [Fact]
    public void An_answer_with_the_alert_flag_alone_has_succeeded()
    {
        Assert.Equal(0, DxlError.Number(0x80));
        Assert.True(DxlError.HasAlert(0x80));
        Assert.False(DxlError.HasAlert(0x07));
    }
}
