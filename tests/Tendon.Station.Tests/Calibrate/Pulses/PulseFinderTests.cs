using Tendon.Station.Calibrate;
using Tendon.Station.Calibrate.Pulses;
using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Station.Tests.Calibrate.Pulses;

public class PulseFinderTests
{
    private static readonly JointProfile Joint = new("shoulder", 2, 1, 1500, -0.8, 1.0, 2, 500, 1000);

    [Fact]
    public void The_ends_that_a_person_sees_become_the_range_and_nothing_is_sent_far_beyond_them()
    {
        var random = new Random(3);
        for (int i = 0; i < 200; i++)
        {
            int least = random.Next(520, 1200), most = random.Next(1800, 2480);
            var arm = new WatchedJoint(least, most);
            CalibratedJoint found = new PulseFinder(arm, arm, "E-1").Find(Joint, out _)!;
            Assert.InRange(found.LeastStep, least, least + 40);
            Assert.InRange(found.MostStep, most - 40, most);
            Assert.InRange(found.ZeroStep, found.LeastStep, found.MostStep);
            Assert.True(arm.FurthestPastEndUs <= 80 && arm.LongestAgainstEndUs <= 700_000, $"{arm.FurthestPastEndUs} µs past its end");
            Assert.Equal(0, arm.PulseUs);
            Assert.True(arm.Questions < 60, $"{arm.Questions} questions");
        }
    }

    [Fact]
    public void A_joint_that_is_blocked_or_bolted_on_askew_is_refused_and_left_limp()
    {
        var narrow = new WatchedJoint(1400, 1700);
        Assert.Null(new PulseFinder(narrow, narrow, "E-1").Find(Joint, out Finding? finding));
        Assert.Equal(DefectCode.WrongRange, finding!.Code);
        var blocked = new WatchedJoint(1600, 2000);
        Assert.Throws<OperationCanceledException>(() => new PulseFinder(blocked, blocked, "E-1").Find(Joint, out _));
        Assert.Equal((0, 0), (narrow.PulseUs, blocked.PulseUs));
    }

    /// <summary>A joint with ends, and somebody who sees and hears when it meets them.</summary>
    private sealed class WatchedJoint(int leastUs, int mostUs) : IPulsePort, IOperator
    {
        private long _againstSinceUs = -1;

        public long NowUs { get; private set; }

        public int PulseUs { get; private set; } = 1500;

        public int Questions { get; private set; }

        public int FurthestPastEndUs { get; private set; }

        public long LongestAgainstEndUs { get; private set; }

        private int PastEndUs => PulseUs == 0 ? 0 : Math.Max(0, Math.Max(leastUs - PulseUs, PulseUs - mostUs));

        public void SetPulse(int channel, int pulseUs)
        {
            Assert.Equal(Joint.ServoId, channel);
            PulseUs = pulseUs;
            FurthestPastEndUs = Math.Max(FurthestPastEndUs, PastEndUs);
            if (PastEndUs == 0)
                _againstSinceUs = -1;
            else if (_againstSinceUs < 0)
                _againstSinceUs = NowUs;
        }

        public void WaitUntil(long timeUs)
        {
            NowUs = timeUs;
            if (_againstSinceUs >= 0)
                LongestAgainstEndUs = Math.Max(LongestAgainstEndUs, NowUs - _againstSinceUs);
        }

        public bool Ask(OperatorRequest request)
        {
            Questions++;
            return request.Action != OperatorAction.JointMovedFreely || PastEndUs == 0;
        }
    }
}
