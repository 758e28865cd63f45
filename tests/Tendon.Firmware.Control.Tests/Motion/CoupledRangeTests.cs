using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Motion;

namespace Tendon.Firmware.Control.Tests.Motion;

/// <summary>A joint whose limits move with another joint, as the EEZYbotARM's elbow does.</summary>
public sealed class CoupledRangeTests
{
    private const int StepUs = 10000;

    // Between two knots that are both inside, a cubic may bulge out by as much as its knots' velocities allow; the limiter holds the rest.
    private const int BulgeUrad = 4000;

    [Fact]
    public void Limits_follow_the_other_joint()
    {
        CoupledRange range = Joints()[1].Coupled;
        int shoulder = Degrees(39);
        Assert.Equal(-97.1, range.MinUrad(shoulder) * 180e-6 / Math.PI, 1);
        Assert.Equal(-41.1, range.MaxUrad(shoulder) * 180e-6 / Math.PI, 1);
        Assert.Equal(0, range.ExcessUrad(Degrees(-60), shoulder));
        Assert.InRange(range.ExcessUrad(Degrees(-30), shoulder), Degrees(11), Degrees(11.2));
    }

    [Fact]
    public void A_knot_beyond_the_coupled_limit_is_refused_though_each_joint_is_within_its_own()
    {
        var player = new MotionPlayer(Joints());
        player.RestAt([Degrees(60), Degrees(-80)]);
        Assert.Equal(SegmentResult.Accepted, Admit(player, Degrees(60), Degrees(-60)));
        player.RestAt([Degrees(60), Degrees(-80)]);
        Assert.Equal(SegmentResult.OutsidePositionLimit, Admit(player, Degrees(60), Degrees(-40)));
        // The elbow stays, the shoulder takes its limit away.
        Assert.Equal(SegmentResult.OutsidePositionLimit, Admit(player, Degrees(100), Degrees(-80)));
    }

    [Fact]
    public void Whatever_is_accepted_the_setpoints_stay_inside()
    {
        JointConfiguration[] joints = Joints();
        int accepted = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var player = new MotionPlayer(joints);
            int shoulder = Degrees(70), elbow = Degrees(-80);
            player.RestAt([shoulder, elbow]);
            for (int i = 0; i < 20; i++)
            {
                if (i % 5 == 0 && player.IsAtRest && Admit(player, Degrees(40 + (random.NextDouble() * 80)), Degrees(-140 + (random.NextDouble() * 130)), i * StepUs) == SegmentResult.Accepted)
                    accepted++;
                for (int k = 0; k < 40; k++)
                    player.Advance((i * 40L * StepUs) + (k * StepUs), StepUs);
                Assert.InRange(joints[1].Coupled.ExcessUrad(player.SetpointUrad(1), player.SetpointUrad(0)), 0, BulgeUrad);
            }
        }

        Assert.InRange(accepted, 50, int.MaxValue);
    }

    [Fact]
    public void An_arm_that_was_armed_beyond_the_limit_is_not_pushed_but_goes_no_further_out()
    {
        JointConfiguration[] joints = Joints();
        var player = new MotionPlayer(joints);
        player.RestAt([Degrees(60), Degrees(-45)]);
        int excess = joints[1].Coupled.ExcessUrad(Degrees(-45), Degrees(60));
        Assert.InRange(excess, 1, int.MaxValue);
        for (int i = 0; i < 50; i++)
            player.Advance(i * StepUs, StepUs);
        Assert.Equal(Degrees(-45), player.SetpointUrad(1));
        Assert.Equal(SegmentResult.OutsidePositionLimit, Admit(player, Degrees(60), Degrees(-42)));
        Assert.Equal(SegmentResult.Accepted, Admit(player, Degrees(60), Degrees(-70)));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(1, 200, 1)]
    [InlineData(1, 0, 100)]
    public void A_coupling_that_cannot_be_is_refused(int joint, byte of, int slopeFactor)
    {
        var arm = new ArmConfiguration(2) { MinSupplyMv = 5000, MaxSupplyMv = 9000 };
        JointConfiguration[] joints = Joints();
        for (int j = 0; j < 2; j++)
        {
            (arm.Joints[j].ServoId, arm.Joints[j].MaxCurrentMa) = ((byte)j, 1000);
            (arm.Joints[j].MinPositionUrad, arm.Joints[j].MaxPositionUrad) = (joints[j].MinPositionUrad, joints[j].MaxPositionUrad);
            (arm.Joints[j].MaxVelocityUradPerS, arm.Joints[j].MaxAccelerationUradPerS2) = (joints[j].MaxVelocityUradPerS, joints[j].MaxAccelerationUradPerS2);
        }

        Assert.Equal(ConfigurationResult.Ok, arm.Check());
        CoupledRange from = joints[1].Coupled;
        arm.Joints[joint].Coupled = new CoupledRange { Joint = of, MinSlopePpm = from.MinSlopePpm, MinOffsetUrad = from.MinOffsetUrad, MaxSlopePpm = from.MaxSlopePpm * slopeFactor, MaxOffsetUrad = from.MaxOffsetUrad };
        Assert.Equal(ConfigurationResult.BadCoupling, arm.Check());
    }

    private static int Degrees(double degrees) => (int)Math.Round(degrees * Math.PI / 180e-6);

    private static JointConfiguration[] Joints()
    {
        JointConfiguration shoulder = new() { MinPositionUrad = Degrees(39), MaxPositionUrad = Degrees(120), MaxVelocityUradPerS = 1200000, MaxAccelerationUradPerS2 = 5000000 };
        JointConfiguration elbow = new() { MinPositionUrad = Degrees(-150), MaxPositionUrad = Degrees(-6), MaxVelocityUradPerS = 1200000, MaxAccelerationUradPerS2 = 5000000 };
        elbow.Coupled = new CoupledRange { Joint = 0, MinSlopePpm = -675500, MinOffsetUrad = -1235135, MaxSlopePpm = -716500, MaxOffsetUrad = -229406 };
        return [shoulder, elbow];
    }

    private static SegmentResult Admit(MotionPlayer player, int shoulderUrad, int elbowUrad, long nowUs = 0)
    {
        const int Knots = 18;
        const double Seconds = 1.4;
        var buffer = new byte[1024];
        var writer = new SegmentWriter();
        writer.Begin(buffer, 0, new SegmentMessage { SessionEpoch = 1, Authority = 1, Sequence = 1, ApplyAtUs = nowUs + 30000, ValidForUs = 1500000, JointCount = 2, Flags = SegmentMessage.FinalFlag });
        int[] from = [player.SetpointUrad(0), player.SetpointUrad(1)], to = [shoulderUrad, elbowUrad];
        for (int k = 0; k < Knots; k++)
        {
            double u = k / (Knots - 1.0);
            writer.AddKnot((uint)(u * Seconds * 1e6));
            for (int j = 0; j < 2; j++)
                writer.SetJoint(j, from[j] + (int)((to[j] - from[j]) * u * u * u * (10 + (u * (-15 + (6 * u))))), (int)((to[j] - from[j]) * 30 * u * u * (1 - u) * (1 - u) / Seconds));
        }

        int length = writer.End();
        Assert.True(SegmentMessage.TryRead(buffer, 0, length, out SegmentMessage segment));
        return player.Admit(segment, nowUs);
    }
}
