using Tendon.Station.Prove;
using Tendon.Station.Stages;
using Tendon.Station.Units;
using Tendon.Workbench.Defects;

namespace Tendon.Station.Tests.Prove;

public class ProveStageTests
{
    [Fact]
    public void A_healthy_unit_moves_through_its_range_and_passes()
    {
        StageResult result = new ProveStage().Run(CalibratedUnit.Context(UnitPlan.Healthy(21)));
        Assert.True(result.Passed, string.Join(", ", result.Findings));
        Assert.Equal(6, result.Proof!.Joints.Count);
        Assert.All(result.Proof.Joints, joint => Assert.InRange(joint.ReachedMaxRad - joint.ReachedMinRad, 1.7, 5.6));
        Assert.InRange(result.Figures["supply.resistance_ohm"], 0.05, 0.3);
        Assert.InRange(result.Figures["elbow_flex.friction_percent"], 0.5, 4);
    }

    [Fact]
    public void Mild_defects_are_found_in_the_joint_that_has_them()
    {
        var plan = new UnitPlan(22, [
            new PlantedDefect(UnitDefect.StickyJoint, 1, 0), new PlantedDefect(UnitDefect.WornGear, 0, 0), new PlantedDefect(UnitDefect.WornGear, 2, 0),
            new PlantedDefect(UnitDefect.WornGear, 3, 1), new PlantedDefect(UnitDefect.NoisyBus, 0, 0), new PlantedDefect(UnitDefect.BrownOut, 0, 0)]);
        StageResult result = new ProveStage().Run(CalibratedUnit.Context(plan));
        Assert.Equal(
            ["brown_out", "sticky_joint shoulder_lift", "worn_gear elbow_flex", "worn_gear shoulder_pan", "worn_gear wrist_flex"],
            result.Findings.Select(f => $"{f.Code.Text()} {f.Joint}".Trim()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_supply_that_makes_servos_restart_is_found_and_the_arm_is_left_limp()
    {
        StageContext context = CalibratedUnit.Context(new UnitPlan(23, [new PlantedDefect(UnitDefect.BrownOut, 0, 1)]));
        StageResult result = new ProveStage().Run(context);
        Assert.Equal([DefectCode.BrownOut], result.Findings.Select(f => f.Code));
    }
}
