using Tendon.Station.Bus;
using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Station.Calibrate;

/// <summary>Sweeps every joint from end to end by motor, judges what it showed, and only then writes offsets and limits into the servos and proves that they stay there.</summary>
public sealed class CalibrateStage : IStage
{
    /// <summary>Name in journals and reports.</summary>
    public const string StageName = "calibrate";

    private const double DegreesPerRad = 180 / Math.PI;

    /// <inheritdoc/>
    public string Name => StageName;

    /// <inheritdoc/>
    public StageResult Run(StageContext context)
    {
        long startUs = context.Port.NowUs;
        if (!context.Operator.Ask(new OperatorRequest(OperatorAction.ClearSpace, context.UnitId)))
            throw new OperationCanceledException("nobody has cleared the space that the arm moves in");
        IReadOnlyList<JointSweep> sweeps = new ArmSweeper(context).Run();
        var findings = new List<Finding>(SweepJudge.Judge(context.Arm, sweeps));
        CalibrationRecord? record = null;
        if (!findings.Any(finding => finding.Code.EndsTheRun()))
            record = Write(context, sweeps, findings);
        return new StageResult(Name, findings)
        {
            Calibration = record,
            Figures = Figures(context.Arm, sweeps),
            DurationUs = context.Port.NowUs - startUs,
        };
    }

    private static CalibrationRecord? Write(StageContext context, IReadOnlyList<JointSweep> sweeps, List<Finding> findings)
    {
        var writer = new EepromWriter(new ServoLine(context.Port, context.Cancellation));
        var joints = new List<CalibratedJoint>();
        for (int i = 0; i < sweeps.Count; i++)
        {
            JointProfile profile = context.Arm.Joints[i];
            context.Progress("calibrate.write", profile.Name, (double)i / sweeps.Count);
            if (JointZero.Solve(profile, sweeps[i]) is not { } joint)
            {
                findings.Add(new Finding(DefectCode.WrongRange, profile.Name, sweeps[i].SpanRad * DegreesPerRad, profile.SpanRad * DegreesPerRad, "deg"));
                return null;
            }

            joints.Add(joint);
            if (writer.Write(joint) is { } lost)
            {
                findings.Add(lost);
                return null;
            }
        }

        context.Progress("calibrate.verify", "", 1);
        IReadOnlyList<Finding> notKept = writer.Verify(joints);
        findings.AddRange(notKept);
        int revision = (context.Calibration?.Revision ?? 0) + 1;
        return notKept.Count > 0 ? null : new CalibrationRecord(context.UnitId, context.Arm.Name, context.Arm.FileHash, revision, joints);
    }

    private static Dictionary<string, double> Figures(ArmProfile arm, IReadOnlyList<JointSweep> sweeps)
    {
        var figures = new Dictionary<string, double>();
        for (int i = 0; i < sweeps.Count; i++)
        {
            string joint = arm.Joints[i].Name;
            figures[$"{joint}.span_deg"] = sweeps[i].SpanRad * DegreesPerRad;
            figures[$"{joint}.jitter_steps"] = sweeps[i].JitterSteps;
            figures[$"{joint}.weight_percent"] = sweeps[i].WeightPermille / 10;
            if (!double.IsNaN(sweeps[i].FrictionPermille))
                figures[$"{joint}.friction_percent"] = sweeps[i].FrictionPermille / 10;
        }

        return figures;
    }
}
