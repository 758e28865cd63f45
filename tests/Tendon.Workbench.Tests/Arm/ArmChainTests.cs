using Tendon.Workbench.Arm;

namespace Tendon.Workbench.Tests.Arm;

public class ArmChainTests
{
    private static readonly ArmDescription So101 = ArmDescription.So101;

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0.39136, -0.00001, 0.22647)]
    [InlineData(0.5, 0, 0, 0, 0, 0.34820, -0.16902, 0.22647)]
    [InlineData(0, 0.5, 0, 0, 0, 0.40460, -0.00001, 0.05858)]
    [InlineData(-0.7, 0.3, -0.6, 0.4, 0.2, 0.32698, 0.24063, 0.23707)]
    [InlineData(0, -1.745, 1.69, 0.7, 0, 0.21041, -0.00001, 0.03523)]
    public void Published_poses_come_out(double q1, double q2, double q3, double q4, double q5, double x, double y, double z)
    {
        var chain = new ArmChain(So101);
        var links = new RigidTransform[6];
        chain.Forward([q1, q2, q3, q4, q5, 0], links);
        Vector3D tcp = chain.Tcp(links);
        Assert.True((tcp - new Vector3D(x, y, z)).Length < 1.5e-5, tcp.ToString());
    }

    [Theory]
    [InlineData(-0.174533)]
    [InlineData(0)]
    [InlineData(0.1465)]
    [InlineData(0.6)]
    public void The_moving_tip_opens_by_the_published_gap(double jaw)
    {
        var chain = new ArmChain(So101);
        var links = new RigidTransform[6];
        chain.Forward([0.3, -0.2, 0.5, 0.1, 1.0, jaw], links);
        Vector3D tip = links[5].Apply(PadTouch.MovingPadPoint(So101.Gripper, 0, 0, 0));
        Vector3D inGripper = links[4].Rotation.ApplyInverse(tip - links[4].Translation);
        double gap = 0.0281 - (0.0798 * Math.Sin(0.3598 - (jaw + 0.174533)));
        Assert.Equal(gap, inGripper.X + 0.0079, 4);
        Assert.Equal(0, inGripper.Y, 6);
    }

    [Fact]
    public void The_pads_are_parallel_at_the_parallel_angle()
    {
        var chain = new ArmChain(So101);
        var links = new RigidTransform[6];
        chain.Forward([0, 0, 0, 0, 0, So101.Gripper.ParallelJawRad], links);
        Vector3D tip = links[5].Apply(PadTouch.MovingPadPoint(So101.Gripper, 0, 0, 0));
        Vector3D root = links[5].Apply(PadTouch.MovingPadPoint(So101.Gripper, 0.05, 0, 0));
        Vector3D along = links[4].Rotation.ApplyInverse(root - tip);
        Assert.Equal(0, along.X, 9);
        Assert.Equal(0.05, along.Z, 9);
    }

    [Fact]
    public void Gravity_is_the_slope_of_potential_energy()
    {
        var chain = new ArmChain(So101);
        var links = new RigidTransform[6];
        double[] q = [0.3, 0.4, -0.5, 0.6, 0.7, 0.2];
        var gravity = new double[6];
        var inertia = new double[6];
        chain.Forward(q, links);
        chain.Loads(links, gravity, inertia);
        Assert.Equal(0, gravity[0], 9);
        Assert.InRange(gravity[1], 0.3, 1.0);
        Assert.InRange(inertia[1], 0.005, 0.05);

        // A weight of 1 N at the tool centre point must load the joints by the slope of its height.
        var torque = new double[6];
        ArmChain.AddForce(links, 4, chain.Tcp(links), new Vector3D(0, 0, -1), torque);
        for (int j = 0; j < 5; j++)
        {
            double[] turned = [.. q];
            turned[j] += 1e-6;
            var moved = new RigidTransform[6];
            chain.Forward(turned, moved);
            Assert.Equal(-(chain.Tcp(moved).Z - chain.Tcp(links).Z) / 1e-6, torque[j], 4);
        }
    }
}
