namespace Tendon.Contracts.Tests.Topics;

public class TopicsTests
{
    [Fact]
    public void Topics_carry_the_major_and_the_arm()
    {
        Assert.Equal("tendon/v1/so101-a/hello", Contracts.Topics.Hello("so101-a"));
        Assert.Equal("tendon/v1/so101-a/presence", Contracts.Topics.Presence("so101-a"));
        Assert.Equal("tendon/v1/so101-a/state", Contracts.Topics.State("so101-a"));
        Assert.Equal("tendon/v1/so101-a/segment", Contracts.Topics.Segment("so101-a"));
        Assert.Equal("tendon/v1/so101-a/command", Contracts.Topics.Command("so101-a"));
        Assert.Equal("tendon/v1/so101-a/ack", Contracts.Topics.Ack("so101-a"));
        Assert.Equal("tendon/v1/so101-a/clock/request", Contracts.Topics.ClockRequest("so101-a"));
        Assert.Equal("tendon/v1/so101-a/clock/response", Contracts.Topics.ClockResponse("so101-a"));
        Assert.Equal("tendon/v1/so101-a/fault", Contracts.Topics.Fault("so101-a"));
        Assert.Equal("tendon/v1/so101-a/health", Contracts.Topics.Health("so101-a"));
        Assert.Equal("tendon/v1/so101-a/history/15", Contracts.Topics.History("so101-a", 15));
        Assert.StartsWith("tendon/v" + ContractVersion.Major + "/+/", Contracts.Topics.EveryHello);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("+")]
    [InlineData("#")]
    [InlineData("Arm")]
    [InlineData("机械臂")]
    [InlineData("arm 1")]
    [InlineData("a23456789012345678901234567890123")]
    public void A_name_that_would_break_the_topic_is_refused_by_name(string arm)
    {
        Assert.False(Contracts.Topics.IsValidArmName(arm));
        var error = Assert.Throws<ArgumentException>(() => Contracts.Topics.Segment(arm));
        Assert.Contains("'" + arm + "'", error.Message);
    }

    [Fact]
    public void Exactly_lower_case_letters_digits_hyphen_and_underscore_make_a_name()
    {
        const string allowed = "abcdefghijklmnopqrstuvwxyz0123456789-_";
        for (char c = (char)0; c < 300; c++)
            Assert.Equal(allowed.Contains(c), Contracts.Topics.IsValidArmName(c.ToString()));
        Assert.True(Contracts.Topics.IsValidArmName(new string('a', Contracts.Topics.MaxArmNameLength)));
        Assert.False(Contracts.Topics.IsValidArmName(null));
    }

    [Fact]
    public void Presence_is_plain_text_both_ways()
    {
        var buffer = new byte[10];
        Assert.Equal(6, Contracts.Presence.Write(buffer, 2, online: true));
        Assert.Equal("online"u8.ToArray(), buffer[2..8]);
        Assert.True(Contracts.Presence.TryRead(buffer, 2, 6, out bool online) && online);
        Assert.Equal(7, Contracts.Presence.Write(buffer, 0, online: false));
        Assert.True(Contracts.Presence.TryRead(buffer, 0, 7, out online) && !online);
        Assert.False(Contracts.Presence.TryRead("Online"u8.ToArray(), 0, 6, out _));
        Assert.False(Contracts.Presence.TryRead("online\n"u8.ToArray(), 0, 7, out _));
        Assert.False(Contracts.Presence.TryRead([], 0, 0, out _));
        Assert.Equal(0, Contracts.Presence.Write(buffer, 5, online: true));
    }
}
