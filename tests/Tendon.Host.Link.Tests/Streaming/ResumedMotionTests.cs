using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Trajectories;
using Tendon.Host.Link.Streaming;
using Tendon.Host.Link.Tests.Rig;
using JointState = Tendon.Host.Core.Trajectories.JointState;

namespace Tendon.Host.Link.Tests.Streaming;

public sealed class ResumedMotionTests
{
    [Fact]
    public void A_resumed_motion_starts_at_rest_keeps_the_limits_and_ends_at_the_goal()
    {
        ITrajectory whole = new ArmRig().Motion(1.6, -1.2, 1.3);
        JointVector limit = default;
        for (int j = 0; j < JointVector.Count; j++)
            limit[j] = ArmRig.Arm.Joints[j].MaxAccelerationRadPerS2;
        whole.Evaluate(whole.DurationS, out JointState goal);
        for (double fromS = 0; fromS < whole.DurationS; fromS += 0.037)
        {
            var rest = new ResumedMotion(whole, fromS, limit);
            whole.Evaluate(fromS, out JointState there);
            rest.Evaluate(0, out JointState start);
            rest.Evaluate(rest.DurationS, out JointState end);
            Assert.True(start.PositionRad.MaxDifference(there.PositionRad) < 1e-9);
            Assert.True(start.VelocityRadPerS.MaxDifference(default) < 1e-9);
            Assert.True(end.PositionRad.MaxDifference(goal.PositionRad) < 1e-6);
            Assert.True(end.VelocityRadPerS.MaxDifference(default) < 1e-6);
            AssertConsistent(rest, limit);
        }
    }

    private static void AssertConsistent(ResumedMotion rest, JointVector limit)
    {
        const double StepS = 0.002;
        for (double t = 0; t + StepS < rest.DurationS; t += StepS)
        {
            rest.Evaluate(t, out JointState a);
            rest.Evaluate(t + StepS, out JointState b);
            for (int j = 0; j < JointVector.Count; j++)
            {
                Assert.InRange(b.PositionRad[j] - a.PositionRad[j] - (StepS * (a.VelocityRadPerS[j] + b.VelocityRadPerS[j]) / 2), -2e-5, 2e-5);
                Assert.InRange(Math.Abs(a.AccelerationRadPerS2[j]), 0, limit[j]);
            }
        }
    }
}
