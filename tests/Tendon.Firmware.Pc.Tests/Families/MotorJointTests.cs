using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Pc.Tests.Families;

/// <summary>Motors with encoders: the loop on a geared motor with friction, play and load, at 100 Hz.</summary>
public sealed class MotorJointTests
{
    [Theory]
    [InlineData("as5600")]
    [InlineData("mt6701")]
    [InlineData("quadrature")]
    public void Follows_a_moving_goal_and_comes_to_rest_on_it_under_load(string encoder)
    {
        var rig = new MotorArmRig(encoder) { LoadNm = -0.3 };
        double worst = 0;
        for (int i = 0; i < 400; i++)
        {
            double t = i * 0.01, goal = t < 3 ? 0.6 * (1 - Math.Cos(1.5 * t)) : 0.6 * (1 - Math.Cos(4.5));
            rig.Cycle(goal, t < 3 ? 0.9 * Math.Sin(1.5 * t) : 0);
            if (i > 50) worst = Math.Max(worst, Math.Abs(rig.Plant.Motor.ShaftRad - goal));
        }

        Assert.Equal(0, rig.Motor.Sample.Status);
        Assert.InRange(worst, 0, 0.06);
        Assert.InRange(rig.Plant.Motor.ShaftRad - (0.6 * (1 - Math.Cos(4.5))), -0.02, 0.02);
        Assert.InRange(rig.Motor.Sample.VoltageMv, 11900, 12100);
    }

    [Fact]
    public void After_a_long_block_the_sum_has_not_wound_up()
    {
        var rig = new MotorArmRig("mt6701", change: joint => joint.Motor.StallUs = 5000000) { IsBlocked = true };
        for (int i = 0; i < 200; i++) rig.Cycle(0.8, 0);
        rig.IsBlocked = false;
        double most = 0;
        for (int i = 0; i < 200; i++)
        {
            rig.Cycle(0.8, 0);
            most = Math.Max(most, rig.Plant.Motor.ShaftRad);
        }

        Assert.InRange(most, 0.78, 0.92);
        Assert.InRange(rig.Plant.Motor.ShaftRad, 0.78, 0.82);
    }

    [Fact]
    public void A_blocked_shaft_is_an_overload_when_the_current_says_so()
    {
        var rig = new MotorArmRig("as5600") { IsBlocked = true };
        for (int i = 0; i < 100; i++) rig.Cycle(0.8, 0);
        Assert.Equal(JointSample.OverloadStatus, rig.Motor.Sample.Status);
        Assert.Equal(0, rig.Plant.Duty);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_encoder_that_came_loose_is_a_failed_sensor_and_the_motor_stops(bool hasCurrent)
    {
        var rig = new MotorArmRig("quadrature", hasCurrent);
        for (int i = 0; i < 50; i++) rig.Cycle(0, 0);
        rig.IsDetached = true;
        for (int i = 0; i < 100; i++) rig.Cycle(0.8, 0);
        Assert.Equal(JointSample.SensorStatus, rig.Motor.Sample.Status);
        Assert.Equal(0, rig.Plant.Duty);
    }

    [Fact]
    public void A_lost_magnet_and_a_missed_edge_stop_the_motor_and_single_bad_frames_do_not()
    {
        var magnet = new MotorArmRig("as5600");
        for (int i = 0; i < 50; i++) magnet.Cycle(0.3, 0);
        magnet.Magnet.Field = 0.1;
        for (int i = 0; i < 10; i++) magnet.Cycle(0.3, 0);
        Assert.Equal((JointSample.SensorStatus, 0.0), (magnet.Motor.Sample.Status, magnet.Plant.Duty));

        var edges = new MotorArmRig("quadrature");
        for (int i = 0; i < 50; i++) edges.Cycle(0, 0);
        edges.MissesEdges = true;
        for (int i = 0; i < 60; i++) edges.Cycle(1.5, 0);
        Assert.Equal((JointSample.SensorStatus, 0.0), (edges.Motor.Sample.Status, edges.Plant.Duty));

        var frames = new MotorArmRig("mt6701");
        frames.Ssi.CorruptFrameRate = 0.1;
        for (int i = 0; i < 300; i++) frames.Cycle(0.5, 0);
        Assert.Equal(0, frames.Motor.Sample.Status);
        Assert.InRange(frames.Plant.Motor.ShaftRad, 0.48, 0.52);
    }

    [Fact]
    public void Without_torque_the_bridge_stands_at_zero_and_nothing_is_summed_up()
    {
        var rig = new MotorArmRig("mt6701");
        for (int i = 0; i < 100; i++) rig.Cycle(1, 0, hasTorque: false);
        Assert.Equal(0, rig.Plant.Duty);
        Assert.InRange(rig.Plant.Motor.ShaftRad, -0.02, 0.02);
    }

    [Fact]
    public void A_current_sensor_that_browned_out_is_calibrated_again()
    {
        var rig = new MotorArmRig("as5600") { LoadNm = -0.5 };
        for (int i = 0; i < 100; i++) rig.Cycle(0.3, 0);
        Assert.True(rig.Motor.Sample.CurrentMa > 300, $"{rig.Motor.Sample.CurrentMa} mA");
        rig.Meter.Reset();
        rig.Cycle(0.3, 0);
        for (int i = 0; i < 120; i++) rig.Cycle(0.3, 0);
        Assert.True(rig.Motor.Sample.CurrentMa > 300, $"{rig.Motor.Sample.CurrentMa} mA");
        Assert.Equal(2u, rig.Sensor.CalibrationCount);
    }

    [Fact]
    public void Measuring_and_driving_allocate_nothing()
    {
        var rig = new MotorArmRig("as5600");
        for (int i = 0; i < 60; i++) rig.Cycle(0.2, 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            rig.Motor.Measure(rig.NowUs + (i * 10000));
            rig.Motor.Drive(true, 200000, 0, 10000, 1000);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
