using Tendon.Station.Bus;
using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Station.Prove;

/// <summary>Moves every joint through its range, measures, and judges. The unit stands on the station's post with room around it.</summary>
public sealed class ProveStage : IStage
{
    /// <summary>Name in journals and reports.</summary>
    public const string StageName = "prove";

    private const byte Damped = 2, Free = 0;
    private const long SinkUs = 1_500_000;

    /// <inheritdoc/>
    public string Name => StageName;

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The station has no plan for this arm.</exception>
    public StageResult Run(StageContext context)
    {
        IReadOnlyList<JointPlan> plans = ProvePlans.For(context.Arm)
            ?? throw new NotSupportedException($"{context.Arm.Name}: the station has no plan of movements for this arm; it can prove so100 and so101");
        if (!context.Operator.Ask(new OperatorRequest(OperatorAction.ClearSpace, context.UnitId)))
            throw new OperationCanceledException();
        long startUs = context.Port.NowUs;
        var line = new ServoLine(context.Port, context.Cancellation);
        var mover = new ArmMover(context, line);
        var joints = new List<JointFigures>();
        var findings = new List<Finding>();
        var supply = new SupplyFigures(double.NaN, double.NaN, double.NaN, false);
        bool restarted = false;
        try
        {
            mover.Ready();
            var tests = new JointTests(context, mover);
            foreach (JointPlan plan in plans)
            {
                context.Progress("prove.joint", context.Arm.Joints[plan.Joint].Name, (double)plan.Joint / (plans.Count + 1));
                restarted |= !TryJoint(mover, tests, plan, joints);
            }

            context.Progress("prove.supply", "", (double)plans.Count / (plans.Count + 1));
            // A supply that gave way under one joint need not be loaded with three.
            supply = restarted ? supply with { Restarted = true, LowestMv = mover.Drives.Min(d => d.LowestMv) } : new SupplyTest(mover, ProvePlans.SupplyJoints).Run(plans[^1].SweepPoseRad);
        }
        catch (ProofEndedException end)
        {
            findings.AddRange(Judge(context.Arm, end));
            supply = supply with { Restarted = end.End == ProofEnd.ServosRestarted, LowestMv = mover.Drives.Min(d => d.LowestMv) };
        }
        finally
        {
            LetDown(context);
        }

        var proof = new UnitFigures(joints, supply, line.AskedCount, line.DamagedCount);
        findings.AddRange(ProveJudge.Judge(context.Arm, proof));
        return new StageResult(Name, findings) { Proof = proof, Figures = FigureNames.Of(proof), DurationUs = context.Port.NowUs - startUs };
    }

    // After a restart the arm hangs limp; the joint is tried once more, and left out when the supply does not carry it.
    private static bool TryJoint(ArmMover mover, JointTests tests, JointPlan plan, List<JointFigures> joints)
    {
        for (int attempt = 0; attempt < 2; attempt++)
        {
            try
            {
                joints.Add(tests.Run(plan));
                return attempt == 0;
            }
            catch (ProofEndedException end) when (end.End == ProofEnd.ServosRestarted)
            {
                mover.Ready();
            }
        }

        return false;
    }

    private static IEnumerable<Finding> Judge(ArmProfile arm, ProofEndedException end) => end.End switch
    {
        ProofEnd.ServoSilent => [new Finding(DefectCode.MissingServo, arm.Joints[end.Joint].Name, 0, 1, "") { Details = [$"{arm.Joints[end.Joint].ServoId}"] }],
        ProofEnd.HeldBack => [new Finding(DefectCode.ShortRange, arm.Joints[end.Joint].Name, double.NaN, ProveLimits.ReachToleranceRad * 180 / Math.PI, "°")],
        _ => [],
    };

    private static void LetDown(StageContext context)
    {
        try
        {
            // On a line of its own: whoever has cancelled wants the torque off above all.
            var last = new ServoLine(context.Port);
            foreach (JointProfile joint in context.Arm.Joints)
                last.TryWrite(joint.ServoId, ServoRegister.TorqueEnable, Damped);
            context.Port.WaitUntil(context.Port.NowUs + SinkUs);
            foreach (JointProfile joint in context.Arm.Joints)
                last.TryWrite(joint.ServoId, ServoRegister.TorqueEnable, Free);
        }
        catch (UnitPortException)
        {
            // The way to the unit is gone; what is under way says so already.
        }
    }
}
