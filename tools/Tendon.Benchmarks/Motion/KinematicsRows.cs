using Tendon.Benchmarks.Measuring;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Benchmarks.Motion;

/// <summary>Inverse kinematics: how many poses come back, how exactly, how fast.</summary>
internal sealed class KinematicsRows(BenchArm arm) : IBenchmarkGroup
{
    private const int Poses = 20_000;

    public string Name => "kinematics";

    public IEnumerable<BenchmarkRow> Run()
    {
        ArmKinematics kinematics = arm.Motion.Kinematics;
        var (recovered, worstM) = Recover(kinematics);
        yield return new BenchmarkRow("ik: random in-limit poses recovered", recovered, "poses", Poses, "all of them");
        yield return new BenchmarkRow("ik: worst position residual", worstM * 1e9, "nm", 1, "goal");

        var chain = new MatrixChain(arm.Model);
        double chainUs = BatchTimer.MedianUs(i => chain.TcpX(arm.Postures[i & (BenchArm.PostureCount - 1)]));
        GraspTarget[] targets = [.. arm.Postures.Select(q => arm.TargetOf(q))];
        var branches = new JointVector[ArmKinematics.MaxBranches];
        Action<int> solve = i => kinematics.Solve(targets[i & (BenchArm.PostureCount - 1)], 0, branches, out _);
        yield return new BenchmarkRow("ik: all in-limit branches of a pose", BatchTimer.MedianUs(solve), "µs", chainUs, "forward kinematics by 4×4 matrices, same run");
        yield return new BenchmarkRow("ik: allocated per call", BatchTimer.AllocatedBytes(solve), "B");
        yield return new BenchmarkRow(
            "fk: all links, closed form", BatchTimer.MedianUs(i => kinematics.Forward(arm.Postures[i & (BenchArm.PostureCount - 1)])), "µs", chainUs,
            "forward kinematics by 4×4 matrices, same run");
    }

    private (int Recovered, double WorstM) Recover(ArmKinematics kinematics)
    {
        var random = new Random(20000);
        var branches = new JointVector[ArmKinematics.MaxBranches];
        int recovered = 0;
        double worst = 0;
        for (int n = 0; n < Poses; n++)
        {
            JointVector q = arm.RandomPosture(random);
            GraspTarget target = arm.TargetOf(q);
            kinematics.Solve(target, 0, branches, out int count);
            bool found = false;
            for (int k = 0; k < count; k++)
            {
                worst = Math.Max(worst, (kinematics.ForwardTcp(branches[k]) - target.Position).Length);
                found |= branches[k].WithJaw(q[JointVector.Jaw]).MaxDifference(q) < 1e-5;
            }
            recovered += found ? 1 : 0;
        }
        return (recovered, worst);
    }
}
