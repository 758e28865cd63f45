using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Tests.Arm;

namespace Tendon.Host.Core.Tests.Kinematics;

public class GripperGeometryTests
{
    [Theory]
    [InlineData(-0.174533, 0.0)]
    [InlineData(0.1465, 0.025)]
    public void The_gap_of_the_arm_file_is_met(double jawRad, double gapM) =>
        Assert.InRange(TestArm.Gripper.GapM(jawRad), gapM - 1e-4, gapM + 1e-4);

    [Fact]
    public void A_positive_jaw_angle_opens() => Assert.True(TestArm.Gripper.GapM(0.8) > TestArm.Gripper.GapM(0.3));

    [Fact]
    public void Jaw_and_gap_are_inverse_to_each_other()
    {
        for (double gap = 0.001; gap < TestArm.Gripper.MaxGapM - 0.001; gap += 0.003)
            Assert.InRange(TestArm.Gripper.GapM(TestArm.Gripper.JawForGapRad(gap)), gap - 1e-9, gap + 1e-9);
    }

    [Fact]
    public void The_gap_at_a_height_is_inverse_too()
    {
        for (double gap = 0.004; gap < 0.07; gap += 0.003)
        {
            double jaw = TestArm.Gripper.JawForGapAtRad(gap, 0.012);
            Assert.InRange(TestArm.Gripper.MovingInnerXM(jaw, 0.012) - TestArm.Gripper.Model.FixedInnerXM, gap - 1e-9, gap + 1e-9);
        }
    }

    [Fact]
    public void The_moving_tip_dips_below_the_fixed_tip_when_half_open()
    {
        double dip = TestArm.Gripper.Model.FixedTipZM - TestArm.Gripper.MovingTip(TestArm.Gripper.JawForGapRad(0.028)).Z;
        Assert.InRange(dip, 0.004, 0.006);
    }
}
