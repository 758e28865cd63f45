using Tendon.Workbench.Serial;
using Tendon.Workbench.Tests.Servos;

namespace Tendon.Workbench.Tests.Serial;

public class VirtualSerialTests
{
    private const string Ping = "FF FF 01 02 01 FB";
    private const string Pong = "FF FF 01 02 00 FC";

    [Fact]
    public void Bytes_take_ten_microseconds_each_way()
    {
        var bus = new BusFixture(1);
        bus.Line.Write(BusFixture.Bytes(Ping));
        bus.Line.AdvanceTo(60);
        Assert.Equal(0, bus.Line.BytesToRead);
        bus.Line.AdvanceTo(60 + 15 + 59);
        Assert.Equal(5, bus.Line.BytesToRead);
        bus.Line.AdvanceTo(60 + 15 + 60);
        Assert.Equal(Pong, bus.Received());
    }

    [Fact]
    public void Six_full_states_arrive_in_under_two_milliseconds()
    {
        var bus = new BusFixture(1, 2, 3, 4, 5, 6);
        bus.Line.Write(BusFixture.Bytes("FF FF FE 0A 82 38 0F 01 02 03 04 05 06 19"));
        bus.Line.AdvanceTo(1_640);
        Assert.Equal(6 * 21, bus.Line.BytesToRead);
    }

    [Fact]
    public void With_echo_the_adapter_hears_itself_first()
    {
        Assert.Equal(Ping + " " + Pong, new BusFixture(new LineOptions { Echo = true }, BusFixture.Quiet, 1).Ask(Ping));
    }

    [Fact]
    public void Talking_over_a_reply_damages_both()
    {
        var bus = new BusFixture(1);
        bus.Line.Write(BusFixture.Bytes(Ping));
        bus.Line.AdvanceTo(90);
        bus.Line.Write(BusFixture.Bytes(Ping));
        bus.Line.AdvanceTo(1_000);
        Assert.NotEqual(Pong, bus.Received());
        Assert.Equal(1, bus.Bus.Requests);
        bus.Line.AdvanceTo(5_000);
        bus.Line.Write(BusFixture.Bytes(Ping));
        bus.Line.AdvanceTo(6_000);
        Assert.Equal(Pong, bus.Received());
    }

    [Fact]
    public void One_percent_corrupt_bytes_leave_most_requests_answered()
    {
        var bus = new BusFixture(new LineOptions { CorruptByteRate = 0.01 }, BusFixture.Quiet, 1);
        int answered = Enumerable.Range(0, 1000).Count(_ => bus.Ask(Ping) == Pong);
        Assert.InRange(answered, 850, 920);
    }

    [Fact]
    public void Truncated_late_and_duplicate_replies_occur_at_their_rates()
    {
        var options = new LineOptions { TruncatedReplyRate = 0.1, DuplicateReplyRate = 0.1, LateReplyRate = 0.1 };
        var bus = new BusFixture(options, BusFixture.Quiet, 1);
        string[] replies = [.. Enumerable.Range(0, 500).Select(_ => bus.Ask(Ping))];
        Assert.InRange(replies.Count(r => r.Length < Pong.Length), 20, 80);
        Assert.InRange(replies.Count(r => r == Pong + " " + Pong), 20, 80);
    }

    [Fact]
    public void Random_bytes_never_stop_the_bus()
    {
        var random = new Workbench.Seeding.Xoshiro256(5);
        var bus = new BusFixture(1, 2);
        var junk = new byte[300];
        for (int round = 0; round < 200; round++)
        {
            for (int i = 0; i < junk.Length; i++) junk[i] = random.NextBool(0.4) ? (byte)0xFF : (byte)random.NextUInt64();
            bus.Line.Write(junk);
            bus.Wait(0.01);
            bus.Received();
        }

        bus.Wait(1);
        Assert.Contains("FF FF", bus.AskBody("FE 01"), StringComparison.Ordinal);
    }
}
