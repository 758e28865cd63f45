using Tendon.Station.Prove;

namespace Tendon.Station.Tests.Prove;

/// <summary>The analyses against motions whose friction, play and resistance are known because they were put in.</summary>
public class AnalysisTests
{
    private const double Speed = 0.3;
    private readonly Random _random = new(3);

    [Theory]
    [InlineData(10, 0)]
    [InlineData(20, 300)]
    [InlineData(110, 300)]
    public void Friction_is_told_apart_from_weight_and_speed(double frictionPermille, double weightPermille) =>
        Assert.InRange(FrictionAnalysis.Permille(Pass(frictionPermille, weightPermille, 0)), frictionPermille - 3, frictionPermille + 3);

    [Theory]
    [InlineData(0.7)]
    [InlineData(1.4)]
    [InlineData(2.6)]
    [InlineData(6)]
    public void Play_is_measured_where_the_weight_changes_sides(double playDeg) =>
        Assert.InRange(PlayAnalysis.Degrees(Pass(20, 150, playDeg), Speed), (playDeg * 0.85) - 0.15, (playDeg * 1.15) + 0.15);

    [Fact]
    public void A_pass_that_does_not_cross_the_balance_tells_no_play() =>
        Assert.True(double.IsNaN(PlayAnalysis.Degrees([.. Pass(20, 150, 1).Select(s => s with { LoadPermille = s.LoadPermille + 300 })], Speed)));

    [Theory]
    [InlineData(0.3)]
    [InlineData(1.5)]
    [InlineData(4)]
    public void Lost_motion_is_what_the_goal_runs_away_by_at_a_reversal(double lostDeg)
    {
        // A loop about the shaft: at a reversal the shaft stands until the goal has run ahead by the lost motion, then it catches up.
        var wave = new List<ProveSample>();
        double goal = 0, shaft = 0, lost = lostDeg * Math.PI / 180;
        int stands = 0;
        for (int i = 0; i < 800; i++)
        {
            int direction = i / 100 % 2 == 0 ? 1 : -1;
            stands = i % 100 == 0 ? 1 : stands;
            goal += direction * 0.0025;
            if (stands == 0 || direction * (goal - shaft) > lost)
                (shaft, stands) = (goal - (direction * 0.002), 0);
            wave.Add(new ProveSample(i * 0.005, goal, shaft, 0, 0, 12000, 25));
        }

        Assert.InRange(LostMotionAnalysis.Degrees(wave), (lostDeg * 0.9) - 0.3, (lostDeg * 1.05) + 0.3);
    }

    [Fact]
    public void Resistance_is_the_slope_of_voltage_over_current()
    {
        (double, double, double)[] curve = [.. Enumerable.Range(0, 100).Select(i => (i * 0.01, 12000 - (i * 0.05 * 320) + _random.Next(-50, 50), i * 0.05))];
        Assert.InRange(SagAnalysis.Ohms(curve), 0.30, 0.34);
        Assert.True(double.IsNaN(SagAnalysis.Ohms(curve[..5])));
        Assert.True(double.IsNaN(SagAnalysis.Ohms([])));
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    public void A_joint_is_not_blamed_for_the_steps_in_which_its_goal_arrives(double periodS)
    {
        const double speed = 1.2, lagRad = 0.02;
        ProveSample[] sweep = [.. Enumerable.Range(0, 200).Select(i => new ProveSample(i * periodS, speed * i * periodS, (speed * (i - 1) * periodS) - lagRad, 0, 0, 12000, 25))];
        Assert.Equal(lagRad * 180 / Math.PI, TrackingAnalysis.Degrees(sweep), 3);
        Assert.True(double.IsNaN(TrackingAnalysis.Degrees([])));
    }

    [Fact]
    public void Empty_and_short_recordings_tell_nothing()
    {
        Assert.True(double.IsNaN(FrictionAnalysis.Permille([])));
        Assert.True(double.IsNaN(PlayAnalysis.Degrees([], Speed)));
        Assert.True(double.IsNaN(LostMotionAnalysis.Degrees([])));
        Assert.True(double.IsNaN(LostMotionAnalysis.Degrees([new ProveSample(0, 0, 0, 0, 0, 0, 0)])));
    }

    // A joint that balances upright at 0.1 rad; after the balance its shaft falls through the play while the motor carries nothing.
    private List<ProveSample> Pass(double frictionPermille, double weightPermille, double playDeg)
    {
        const double balance = 0.1, end = 1.0, period = 0.01;
        double weightNm = weightPermille / 1000 * ProveLimits.StallTorqueNm;
        double play = playDeg * Math.PI / 180, fallen = 0;
        int side = 0;
        var samples = new List<ProveSample>();
        double perS = 1000 * Speed / ProveLimits.NoLoadRadPerS;
        for (int i = 0; i * period < 4 * end / Speed; i++)
        {
            double t = i * period;
            bool up = t < 2 * end / Speed;
            double angle = up ? -end + (Speed * t) : (3 * end) - (Speed * t);
            double weight = Math.Sin(angle - balance);
            if (Math.Sign(weight) != side)
                (side, fallen) = (Math.Sign(weight), samples.Count == 0 ? play : 0);
            fallen += Math.Max(0, (weightNm * Math.Abs(weight)) - ProveLimits.ShaftFrictionNm) / ProveLimits.PlayDragNmS * period;
            double carried = fallen < play ? 0 : weight;
            double load = ((up ? 1 : -1) * (perS + frictionPermille)) - (weightPermille * carried) + ((_random.NextDouble() - 0.5) * 8);
            samples.Add(new ProveSample(t, angle, angle, load, 0, 12000, 25));
        }

        return samples;
    }
}
