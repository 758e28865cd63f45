using Tendon.Station.Calibrate;
using Tendon.Station.Stages;
using Tendon.Station.Tests.Bench;
using Tendon.Station.Units;
using Tendon.Workbench.Defects;

namespace Tendon.Station.Tests.Calibrate;

public class CalibrateStageTests
{
    private static readonly int Units = Environment.GetEnvironmentVariable("TENDON_SOAK") is { Length: > 0 } ? 400 : 20;

    [Fact]
    public void Healthy_units_are_calibrated_without_a_finding_and_their_zeros_are_true()
    {
        Parallel.For(1000, 1000 + Units, seed =>
        {
            var unit = new EmulatedUnit(UnitPlan.Healthy((ulong)seed));
            StageResult result = new CalibrateStage().Run(StationBench.Context(unit));
            Assert.True(result.Passed, $"seed {seed}: {Words(result)}");
            for (int i = 0; i < unit.JointCount; i++)
            {
                CalibratedJoint joint = result.Calibration!.Joints[i];
                Assert.InRange(joint.HomingOffsetSteps, -2047, 2047);
                Assert.InRange(joint.LeastStep, 1, 4094);
                Assert.InRange(joint.MostStep, joint.LeastStep + 1, 4094);
                double error = ErrorRad(unit, i, joint);
                Assert.True(Math.Abs(error) < 0.025, $"seed {seed}, {joint.Name}: zero off by {error:0.0000} rad");
            }
        });
    }

    [Theory]
    [InlineData(UnitDefect.SwappedIds)]
    [InlineData(UnitDefect.ReversedMotor)]
    [InlineData(UnitDefect.DeadEncoder)]
    [InlineData(UnitDefect.WeakMagnet)]
    [InlineData(UnitDefect.StickyJoint)]
    public void What_shows_in_a_sweep_is_found_on_every_unit_and_nothing_else_is(UnitDefect defect)
    {
        Parallel.For(2000, 2000 + Units, seed =>
        {
            var unit = new EmulatedUnit(UnitPlan.With((ulong)seed, defect));
            StageResult result = new CalibrateStage().Run(StationBench.Context(unit));
            string[] found = [.. result.Findings.Select(finding => finding.Code.Text()).Distinct()];
            Assert.True(found is [var only] && only == defect.Code(), $"seed {seed}, {unit.Plan.Planted[0]}: {Words(result)}");
            if (defect != UnitDefect.SwappedIds)
                Assert.Equal(StationBench.So101.Joints[unit.Plan.Planted[0].Joint].Name, Assert.Single(result.Findings).Joint);
        });
    }

    [Fact]
    public void A_calibration_that_is_stopped_half_way_leaves_every_servo_limp_and_nothing_written()
    {
        var unit = new EmulatedUnit(UnitPlan.Healthy(90));
        using var stop = new CancellationTokenSource();
        StageContext context = StationBench.Context(unit) with { Cancellation = stop.Token };
        context = context with { Progress = (_, joint, _) => { if (joint == "elbow_flex") stop.Cancel(); } };
        Assert.ThrowsAny<OperationCanceledException>(() => new CalibrateStage().Run(context));
        var line = new Station.Bus.ServoLine(new EmulatedUnitPort(unit));
        Span<byte> registers = stackalloc byte[3];
        foreach (JointProfile joint in StationBench.So101.Joints)
        {
            Assert.True(line.TryRead(joint.ServoId, Station.Bus.ServoRegister.TorqueEnable, registers));
            Assert.Equal(0, registers[0]);
        }

        new EmulatedHands(unit, StationBench.So101).Ask(new OperatorRequest(OperatorAction.PowerCycle, "unit"));
        Assert.True(line.TryRead(3, Station.Bus.ServoRegister.HomingOffset, registers));
        Assert.Equal([0, 0, 0], registers.ToArray());
    }

    private static double ErrorRad(EmulatedUnit unit, int joint, CalibratedJoint calibrated)
    {
        var line = new Station.Bus.ServoLine(new EmulatedUnitPort(unit));
        Assert.True(line.TryFeedback(calibrated.ServoId, out Station.Bus.ServoFeedback feedback));
        double shownRad = (feedback.PositionSteps - calibrated.ZeroStep) * 2 * Math.PI / 4096 * calibrated.Sign;
        return shownRad - unit.AnglesRad[joint];
    }

    private static string Words(StageResult result) => string.Join("; ", result.Findings.Select(f => $"{f.Code} {f.Joint} {f.Measured:0.###} (limit {f.Limit:0.###}) {string.Join(" ", f.Details)}"));
}
