using Tendon.Station.Prove;
using Tendon.Station.Units;

namespace Tendon.Station.Tests.Prove;

public class ProveJudgeTests
{
    private static readonly JointProfile s_joint = CalibratedUnit.So101.Joints[1];

    private static JointFigures Sound => new(s_joint.Name)
    {
        ReachedMinRad = s_joint.MinPositionRad + ProveLimits.RangeMarginRad,
        ReachedMaxRad = s_joint.MaxPositionRad - ProveLimits.RangeMarginRad,
        TrackingErrorDeg = 1,
        FrictionPermille = 20,
        PlayDeg = 1,
        TemperatureC = 27,
    };

    [Fact]
    public void A_sound_joint_is_passed() => Assert.Empty(ProveJudge.JudgeJoint(s_joint, Sound));

    [Fact]
    public void Each_figure_beyond_its_limit_has_its_code()
    {
        Expect(DefectCode.StickyJoint, Sound with { FrictionPermille = ProveLimits.MostFrictionPermille + 1 });
        Expect(DefectCode.WornGear, Sound with { PlayDeg = ProveLimits.MostPlayDeg + 0.1 });
        Expect(DefectCode.WornGear, Sound with { PlayDeg = double.NaN, LostMotionDeg = ProveLimits.MostLostMotionDeg + 0.1 });
        Expect(DefectCode.WeakMagnet, Sound with { JitterDeg = ProveLimits.MostJitterDeg + 0.1 });
        Expect(DefectCode.ShortRange, Sound with { ReachedMaxRad = s_joint.MaxPositionRad - 0.2 });
        Expect(DefectCode.PoorTracking, Sound with { TrackingErrorDeg = ProveLimits.MostTrackingErrorDeg + 0.1 });
        Expect(DefectCode.OverCurrent, Sound with { CurrentMa = s_joint.MaxCurrentMa + 1 });
        Expect(DefectCode.TooHot, Sound with { TemperatureC = ProveLimits.MostTemperatureC + 1 });
    }

    [Fact]
    public void What_follows_from_friction_or_jitter_is_not_counted_twice()
    {
        Expect(DefectCode.StickyJoint, Sound with { FrictionPermille = 200, PlayDeg = 9, TrackingErrorDeg = 20, ReachedMaxRad = 0 });
        Expect(DefectCode.WeakMagnet, Sound with { JitterDeg = 2, PlayDeg = 9, TrackingErrorDeg = 20 });
    }

    [Theory]
    [InlineData(11_500, 0.15, false, false)]
    [InlineData(9_400, 0.15, false, true)]
    [InlineData(11_000, 0.6, false, true)]
    [InlineData(11_000, 0.15, true, true)]
    [InlineData(11_000, double.NaN, false, false)]
    public void The_supply_is_judged_by_its_lowest_voltage_its_resistance_and_restarts(double lowestMv, double ohms, bool restarted, bool isBad) =>
        Assert.Equal(isBad, ProveJudge.JudgeSupply(CalibratedUnit.So101, new SupplyFigures(12_000, lowestMv, ohms, restarted)).Any());

    private static void Expect(DefectCode code, JointFigures figures) => Assert.Equal([code], ProveJudge.JudgeJoint(s_joint, figures).Select(f => f.Code));
}
