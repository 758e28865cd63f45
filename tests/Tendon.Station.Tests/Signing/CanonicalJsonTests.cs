using System.Globalization;
using System.Text;
using System.Text.Json;
using Tendon.Station.Signing;

namespace Tendon.Station.Tests.Signing;

public class CanonicalJsonTests
{
    // RFC 8785, appendix B: the double's bits and its spelling.
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void Numbers_are_spelt_as_in_RFC_8785(string bits, string spelling) =>
        Assert.Equal(spelling, CanonicalNumber.Of(BitConverter.Int64BitsToDouble(long.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));

    [Fact]
    public void Any_double_is_read_back_from_its_spelling()
    {
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++)
        {
            double value = i % 2 == 0 ? BitConverter.Int64BitsToDouble(random.NextInt64()) : Math.Round(random.NextDouble() * 1000, i % 6);
            if (double.IsFinite(value))
                Assert.Equal(value, double.Parse(CanonicalNumber.Of(value), CultureInfo.InvariantCulture));
        }
    }

    // RFC 8785, section 3.2: the example with its canonical form.
    [Fact]
    public void The_example_of_RFC_8785_has_its_published_form()
    {
        const string given = """{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}""";
        const string expected = """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""";
        Assert.Equal(expected, Encoding.UTF8.GetString(CanonicalJson.Bytes(Parse(given))));
    }

    [Fact]
    public void Members_stand_in_the_order_of_their_UTF_16_units()
    {
        const string given = """{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""";
        using var sorted = JsonDocument.Parse(CanonicalJson.Bytes(Parse(given)));
        Assert.Equal([2, 4, 6, 7, 1, 5, 3], sorted.RootElement.EnumerateObject().Select(m => m.Value.GetInt32()));
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1 /* note */}""")]
    public void What_could_be_read_in_two_ways_is_refused(string text) =>
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(text, CanonicalJson.Strict));

    [Theory]
    [InlineData("""{"a":9007199254740993}""")]
    [InlineData("""{"a":1e999}""")]
    public void A_number_that_a_reader_would_round_is_refused(string text) =>
        Assert.Throws<FormatException>(() => CanonicalJson.Bytes(Parse(text)));

    private static JsonElement Parse(string text) => JsonDocument.Parse(text, CanonicalJson.Strict).RootElement;
}
