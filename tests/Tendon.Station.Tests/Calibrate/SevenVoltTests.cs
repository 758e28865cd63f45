using Tendon.Station.Calibrate;
using Tendon.Station.Identify;
using Tendon.Station.Stages;
using Tendon.Station.Tests.Bench;
using Tendon.Station.Units;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Defects;

namespace Tendon.Station.Tests.Calibrate;

/// <summary>The SO-101 with 7.4 V servos, which have two thirds of the torque.</summary>
public class SevenVoltTests
{
    private const int Units = 3;
    private static readonly string s_file = Path.Combine(StationBench.RepositoryRoot(), "hardware", "arms", "so101-7v4.json");
    private static readonly ArmProfile s_arm = ArmProfile.Parse(File.ReadAllBytes(s_file));
    private static readonly ArmDescription s_description = ArmDescription.Load(s_file);

    [Fact]
    public void Healthy_units_are_identified_and_calibrated_without_a_finding() => Parallel.For(1000, 1000 + Units, seed =>
    {
        StageContext context = Context(UnitPlan.Healthy((ulong)seed));
        foreach (IStage stage in new IStage[] { new IdentifyStage(), new CalibrateStage() })
        {
            StageResult result = stage.Run(context);
            Assert.True(result.Passed, $"seed {seed}: {string.Join(", ", result.Findings)}");
            context = context.After(result);
        }
    });

    [Theory]
    [InlineData(UnitDefect.SwappedIds)]
    [InlineData(UnitDefect.StickyJoint)]
    public void What_shows_in_a_sweep_is_found(UnitDefect defect) => Parallel.For(2000, 2000 + Units, seed =>
    {
        StageResult result = new CalibrateStage().Run(Context(UnitPlan.With((ulong)seed, defect)));
        Assert.True(result.Findings.Select(finding => finding.Code.Text()).Distinct().SequenceEqual([defect.Code()]), $"seed {seed}: {string.Join(", ", result.Findings)}");
    });

    private static StageContext Context(UnitPlan plan)
    {
        var unit = new EmulatedUnit(plan, s_description);
        return new StageContext("unit-1", "", s_arm, new EmulatedUnitPort(unit), new EmulatedHands(unit, s_arm));
    }
}
