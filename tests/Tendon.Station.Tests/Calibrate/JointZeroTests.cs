using System.Xml.Linq;
using Tendon.Station.Calibrate;
using Tendon.Station.Tests.Bench;
using Tendon.Station.Texts;
using Tendon.Station.Units;

namespace Tendon.Station.Tests.Calibrate;

public class JointZeroTests
{
    private const int Turn = 4096;

    [Fact]
    public void Wherever_in_its_turn_a_servo_is_bolted_on_the_offset_fits_and_no_pose_wraps()
    {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++)
        {
            int low = random.Next(-3 * Turn, 3 * Turn), span = random.Next(400, 3900);
            double half = span * Math.PI / Turn, shift = (random.NextDouble() - 0.5) * half;
            var profile = new JointProfile("joint", 1, random.Next(2) == 0 ? 1 : -1, 2048, shift - half, shift + half, 2, 1000, 1000);
            CalibratedJoint joint = JointZero.Solve(profile, Sweep(low, low + span))!;
            Assert.InRange(joint.HomingOffsetSteps, -2047, 2047);
            int before = 0;
            for (int raw = low; raw <= low + span; raw += 37)
            {
                // What the position register shows: sensor less offset, in a turn.
                int shown = (((raw - joint.HomingOffsetSteps) % Turn) + Turn) % Turn;
                Assert.Equal(joint.LeastStep + raw - low, shown);
                Assert.True(shown > before, $"wraps at {raw} of {low}…{low + span}");
                before = shown;
            }

            double middleRad = joint.Sign * (((joint.LeastStep + joint.MostStep) / 2.0) - joint.ZeroStep) * 2 * Math.PI / Turn;
            Assert.InRange(middleRad - shift, -0.002, 0.002);
        }
    }

    [Fact]
    public void A_range_of_a_whole_turn_has_no_calibration()
    {
        JointProfile roll = StationBench.So101.Joints[4];
        Assert.Null(JointZero.Solve(roll, Sweep(0, 4090)));
        Assert.NotNull(JointZero.Solve(roll, Sweep(0, 3670)));
    }

    [Fact]
    public void A_position_is_followed_over_the_wrap_and_a_reading_that_leaps_is_not_believed()
    {
        var track = new StepTrack();
        foreach (int raw in new[] { 4090, 4095, 3, 900, 8, 4094 })
            track.Take(raw);
        Assert.Equal((4094, 1), (track.Steps, track.LeapCount));
        Assert.Equal((-2048, 2047, 1), (StepTrack.Short(2048), StepTrack.Short(2047), StepTrack.Short(-4095)));
    }

    [Fact]
    public void The_picture_of_the_ranges_is_well_formed_in_both_languages_whatever_the_names_are()
    {
        JointProfile pan = StationBench.So101.Joints[0] with { Name = "a<b&\"c\"" };
        var record = new CalibrationRecord("U-1", "so101", 1, 2, [JointZero.Solve(pan, Sweep(100, 2640))!]);
        foreach (string language in new[] { "en", "zh" })
            Assert.Contains("U-1", XDocument.Parse(RangesPicture.Svg(record, StationBench.So101, new StationText(language))).Root!.Value);
    }

    private static JointSweep Sweep(int low, int high) =>
        new(1, 0, [new SweepLeg(1, low, high, [], 50, true), new SweepLeg(-1, high, low, [], 50, true)]);
}
