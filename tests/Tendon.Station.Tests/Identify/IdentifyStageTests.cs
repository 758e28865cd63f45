using Tendon.Station.Identify;
using Tendon.Station.Stages;
using Tendon.Station.Tests.Bench;
using Tendon.Station.Units;
using Tendon.Workbench.Defects;

namespace Tendon.Station.Tests.Identify;

public class IdentifyStageTests
{
    private const int Units = 25;

    [Fact]
    public void Nothing_is_found_on_healthy_units()
    {
        for (ulong seed = 100; seed < 100 + Units; seed++)
        {
            StageResult result = Run(UnitPlan.Healthy(seed));
            Assert.True(result.Passed, $"seed {seed}: {string.Join(", ", result.Findings)}");
            Assert.Equal(6, result.Identity!.Servos.Count);
        }
    }

    [Theory]
    [InlineData(UnitDefect.WrongVoltage, DefectCode.WrongVoltage)]
    [InlineData(UnitDefect.MixedFirmware, DefectCode.MixedFirmware)]
    [InlineData(UnitDefect.NoisyBus, DefectCode.NoisyBus)]
    public void What_the_bus_alone_tells_is_found_on_every_unit_and_nothing_else_is(UnitDefect defect, DefectCode code)
    {
        for (ulong seed = 200; seed < 200 + Units; seed++)
        {
            StageResult result = Run(UnitPlan.With(seed, defect));
            Assert.True(result.Findings.Count > 0 && result.Findings.All(finding => finding.Code == code), $"seed {seed}: {string.Join(", ", result.Findings)}");
        }
    }

    [Fact]
    public void Servos_that_all_have_the_factory_id_are_told_as_one_id_twice_and_the_others_missing()
    {
        StageResult result = Run(UnitPlan.Healthy(1) with { FactoryIds = true });
        Assert.Equal("1", Assert.Single(result.Findings, finding => finding.Code == DefectCode.DuplicateId).Details[0]);
        Assert.Equal(5, result.Findings.Count(finding => finding.Code == DefectCode.MissingServo));
        Assert.False(result.MayGoOn);
    }

    [Fact]
    public void A_servo_that_is_not_plugged_in_is_named_by_its_joint()
    {
        var unit = new EmulatedUnit(UnitPlan.Healthy(5));
        unit.Plug(2, false);
        Finding finding = Assert.Single(new IdentifyStage().Run(StationBench.Context(unit)).Findings);
        Assert.Equal((DefectCode.MissingServo, "elbow_flex"), (finding.Code, finding.Joint));
    }

    [Fact]
    public void Servos_at_another_speed_are_found_and_their_speed_is_said()
    {
        StageResult result = Run(UnitPlan.Healthy(6) with { BitsPerS = 115_200 });
        Assert.Equal(6, result.Findings.Count);
        Assert.All(result.Findings, finding => Assert.Contains("115200", finding.Details[1]));
    }

    [Fact]
    public void A_supply_of_12_volts_is_refused_where_the_arm_file_has_servos_of_7_4_volts()
    {
        var arm = ArmProfile.Parse(File.ReadAllBytes(Path.Combine(StationBench.RepositoryRoot(), "hardware", "arms", "so101-7v4.json")));
        StageResult result = new IdentifyStage().Run(StationBench.Context(new EmulatedUnit(UnitPlan.Healthy(7))) with { Arm = arm });
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal((DefectCode.WrongVoltage, 7.4), (finding.Code, finding.Limit));
        Assert.False(result.MayGoOn);
    }

    private static StageResult Run(UnitPlan plan) => new IdentifyStage().Run(StationBench.Context(new EmulatedUnit(plan)));
}
