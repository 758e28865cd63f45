namespace Tendon.Mqtt.Tests;

public sealed class BrokerAddressTests
{
    [Theory]
    [InlineData("192.168.1.20:1884", "192.168.1.20", 1884)]
    [InlineData("arm-host", "arm-host", 1883)]
    [InlineData(" localhost:65535 ", "localhost", 65535)]
    [InlineData("[::1]:1900", "::1", 1900)]
    [InlineData("::1", "::1", 1883)]
    public void An_address_is_read(string text, string host, int port)
    {
        Assert.True(BrokerAddress.TryParse(text, out BrokerAddress? address, out _));
        Assert.Equal(new BrokerAddress(host, port), address);
        Assert.True(BrokerAddress.TryParse(address.ToString(), out BrokerAddress? again, out _));
        Assert.Equal(address, again);
    }

    [Theory]
    [InlineData("bench@arm-host:1884", "bench", null)]
    [InlineData("bench:p@ss:word@arm-host", "bench", "p@ss:word")]
    [InlineData("bench:@[::1]:1900", "bench", "")]
    public void A_user_is_read_and_the_password_is_never_shown(string text, string user, string? password)
    {
        Assert.True(BrokerAddress.TryParse(text, out BrokerAddress? address, out _));
        Assert.Equal((user, password), (address.UserName, address.Password));
        Assert.StartsWith("bench@", address.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("p@ss", address.ToString(), StringComparison.Ordinal);
        var options = new MqttClientOptions(address, "a");
        Assert.Equal((user, password), (options.UserName, options.Password));
    }

    [Theory]
    [InlineData("@arm-host", "user@")]
    [InlineData(":secret@arm-host", "user@")]
    [InlineData(null, "host:port")]
    [InlineData("", "host:port")]
    [InlineData(":1883", "host:port")]
    [InlineData("mqtt://x", "host:port")]
    [InlineData("a b:1", "host:port")]
    [InlineData("x:", "1 to 65535")]
    [InlineData("x:0", "1 to 65535")]
    [InlineData("x:65536", "1 to 65535")]
    [InlineData("x:-1", "1 to 65535")]
    [InlineData("x:99999999999", "1 to 65535")]
    [InlineData("x:http", "1 to 65535")]
    public void A_bad_address_is_refused_with_what_to_write(string? text, string hint)
    {
        Assert.False(BrokerAddress.TryParse(text, out BrokerAddress? address, out string error));
        Assert.Null(address);
        Assert.Contains(hint, error, StringComparison.Ordinal);
    }
}
