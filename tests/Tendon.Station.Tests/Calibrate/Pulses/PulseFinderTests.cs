using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Pulses;
using Tendon.Station.Calibrate;
using Tendon.Station.Calibrate.Pulses;
using Tendon.Station.Stages;
using Tendon.Station.Texts;
using Tendon.Station.Units;

namespace Tendon.Station.Tests.Calibrate.Pulses;

public class PulseFinderTests
{
    [Fact]
    public void The_ends_that_a_person_sees_become_the_range_and_nothing_is_sent_far_beyond_them()
    {
        var random = new Random(3);
        for (int i = 0; i < 200; i++)
        {
            PulseJoint joint = Joint(random.Next(2) == 0 ? 1 : -1);
            int spanUs = (int)(joint.SpanUs * (0.9 + (0.2 * random.NextDouble()))), middle = joint.ExpectedMiddleUs + random.Next(-150, 151);
            int least = middle - (spanUs / 2), most = least + spanUs;
            var arm = new WatchedJoint(least, most);
            CalibratedJoint found = new PulseFinder(arm, arm, "E-1").Find(joint, out _)!;
            Assert.InRange(found.LeastStep, least, least + 40);
            Assert.InRange(found.MostStep, most - 40, most);
            Assert.InRange(found.ZeroStep - joint.Servo.ZeroStep, middle - joint.ExpectedMiddleUs - 25, middle - joint.ExpectedMiddleUs + 25);
            Assert.True(found.MinPositionUrad >= joint.Servo.MinPositionUrad && found.MaxPositionUrad <= joint.Servo.MaxPositionUrad);
            Assert.True(arm.FurthestPastEndUs <= 80 && arm.LongestAgainstEndUs <= 700_000, $"{arm.FurthestPastEndUs} µs past its end");
            Assert.True(arm.LargestStepUs <= PulseTrial.LargestStepUs, $"a step of {arm.LargestStepUs} µs");
            Assert.True(arm.IsHeld && arm.Questions < 60, $"{arm.Questions} questions");
        }
    }

    [Fact]
    public void A_joint_that_is_blocked_or_bolted_on_askew_is_refused_and_left_limp()
    {
        var narrow = new WatchedJoint(1400, 1700);
        Assert.Null(new PulseFinder(narrow, narrow, "E-1").Find(Joint(1), out Finding? finding));
        Assert.Equal(DefectCode.WrongRange, finding!.Code);
        var blocked = new WatchedJoint(1900, 2200);
        PulseStopException stop = Assert.Throws<PulseStopException>(() => new PulseFinder(blocked, blocked, "E-1").Find(Joint(1), out _));
        Assert.Equal((0, 0), (narrow.PulseUs, blocked.PulseUs));
        Assert.All(["en", "zh"], language => Assert.Contains("shoulder", new StationText(language).Format(stop.TextKey, [.. stop.Arguments]), StringComparison.Ordinal));
    }

    [Fact]
    public void Somebody_who_always_says_yes_does_not_drive_a_joint_far_into_its_end()
    {
        var arm = new WatchedJoint(900, 2000) { IsCareless = true };
        Assert.Null(new PulseFinder(arm, arm, "E-1").Find(Joint(1), out Finding? finding));
        Assert.Equal(DefectCode.WrongRange, finding!.Code);
        Assert.InRange(arm.FurthestPastEndUs, 1, 500);
    }

    [Fact]
    public void An_arm_that_nobody_holds_is_not_tried_and_one_that_fails_half_way_is_limp()
    {
        ArmConfiguration arm = Arm(1);
        ArmProfile profile = PulseProfile.Of(arm, "e", PulseJoint.Of(arm, ["shoulder"]));
        var nobody = new WatchedJoint(1000, 2000) { Agrees = false };
        PulseStopException stop = Assert.Throws<PulseStopException>(() => new PulseCalibration(nobody, nobody, (_, _, _) => { }).Run("E-1", profile, PulseJoint.Of(arm, ["shoulder"]), out _));
        Assert.Equal(0, nobody.LargestStepUs);
        Assert.NotEqual(new StationText("en").Format(stop.TextKey), new StationText("zh").Format(stop.TextKey));
        var narrow = new WatchedJoint(1500, 1700);
        Assert.Null(new PulseCalibration(narrow, narrow, (_, _, _) => { }).Run("E-1", profile, PulseJoint.Of(arm, ["shoulder"]), out Finding? finding));
        Assert.Equal((DefectCode.WrongRange, 0), (finding!.Code, narrow.PulseUs));
    }

    private static PulseJoint Joint(int sign) => PulseJoint.Of(Arm(sign), ["shoulder"])[0];

    private static ArmConfiguration Arm(int sign)
    {
        var arm = new ArmConfiguration(1) { BusFamily = BusFamily.PulseLedc };
        JointConfiguration servo = arm.Joints[0];
        (servo.ServoId, servo.Sign, servo.ZeroStep, servo.SpanUrad, servo.SpanSteps) = (2, (sbyte)sign, 1500, 3141593, 2000);
        (servo.LeastStep, servo.MostStep, servo.MinPositionUrad, servo.MaxPositionUrad) = (500, 2500, -800000, 1000000);
        return arm;
    }

    /// <summary>A joint with ends, and somebody who sees and hears when it meets them.</summary>
    private sealed class WatchedJoint(int leastUs, int mostUs) : IPulsePort, IOperator
    {
        private long _againstSinceUs = -1;

        public long NowUs { get; private set; }

        public int PulseUs { get; private set; }

        public bool IsHeld { get; private set; }

        public bool Agrees { get; init; } = true;

        public bool IsCareless { get; init; }

        public int Questions { get; private set; }

        public int FurthestPastEndUs { get; private set; }

        public int LargestStepUs { get; private set; }

        public long LongestAgainstEndUs { get; private set; }

        private int PastEndUs => PulseUs == 0 ? 0 : Math.Max(0, Math.Max(leastUs - PulseUs, PulseUs - mostUs));

        public void SetPulse(int joint, int pulseUs)
        {
            Assert.Equal(0, joint);
            if (PulseUs != 0 && pulseUs != 0)
                LargestStepUs = Math.Max(LargestStepUs, Math.Abs(pulseUs - PulseUs));
            PulseUs = pulseUs;
            IsHeld = false;
            FurthestPastEndUs = Math.Max(FurthestPastEndUs, PastEndUs);
            if (PastEndUs == 0)
                _againstSinceUs = -1;
            else if (_againstSinceUs < 0)
                _againstSinceUs = NowUs;
        }

        public void Hold(int joint) => IsHeld = true;

        public void WaitUntil(long timeUs)
        {
            NowUs = timeUs;
            if (_againstSinceUs >= 0)
                LongestAgainstEndUs = Math.Max(LongestAgainstEndUs, NowUs - _againstSinceUs);
        }

        public bool Ask(OperatorRequest request)
        {
            Questions++;
            return Agrees && (IsCareless || request.Action != OperatorAction.JointMovedFreely || PastEndUs == 0);
        }
    }
}
