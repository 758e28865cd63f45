using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Benchmarks.Motion;

/// <summary>The SO-101 and seeded postures, prepared once for all motion rows.</summary>
internal sealed class BenchArm
{
    /// <summary>Prepared postures; a power of two, so that an index wraps with a mask.</summary>
    public const int PostureCount = 4096;

    public BenchArm(string repositoryRoot)
    {
        Model = ArmModelReader.Read(File.ReadAllBytes(Path.Combine(repositoryRoot, "hardware", "arms", "so101.json")));
        Motion = new ArmMotion(Model);
        var random = new Random(20000);
        for (int n = 0; n < PostureCount; n++)
            Postures[n] = RandomPosture(random);
    }

    public ArmModel Model { get; }

    public ArmMotion Motion { get; }

    public JointVector[] Postures { get; } = new JointVector[PostureCount];

    public JointVector RandomPosture(Random random)
    {
        JointVector q = default;
        for (int i = 0; i < JointVector.Count; i++)
            q[i] = Model.Joints[i].MinPositionRad + (random.NextDouble() * (Model.Joints[i].MaxPositionRad - Model.Joints[i].MinPositionRad));
        return q;
    }

    public GraspTarget TargetOf(in JointVector q)
    {
        ArmPose pose = Motion.Kinematics.Forward(q);
        Vec3 tool = Motion.Kinematics.TcpInGripper;
        return new GraspTarget(pose.Gripper.Apply(tool), pose.PitchRad, q[4], tool);
    }
}
