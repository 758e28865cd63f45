using Tendon.Workbench.Scenes;
using Tendon.Workbench.Serial;

namespace Tendon.Workbench.Tests;

public class BenchArmTests
{
    [Fact]
    public void A_held_arm_stays_and_a_released_arm_falls()
    {
        using var held = new Bench(new BenchOptions { StartAnglesRad = [0, 0, 0, 0, 0, 0] });
        using var released = new Bench(new BenchOptions { StartAnglesRad = [0, 0, 0, 0, 0, 0] });
        var driver = new JointDriver(held);
        driver.Enable();
        held.AdvanceTo(1_000_000);
        released.AdvanceTo(1_000_000);
        double[] still = held.Snapshot().JointAnglesRad;
        Assert.All(still, q => Assert.InRange(q, -0.03, 0.03));
        double[] fallen = released.Snapshot().JointAnglesRad;
        Assert.True(fallen[1] > 0.3 || fallen[2] > 0.3, string.Join(' ', fallen));
    }

    [Fact]
    public void Goals_written_as_bytes_are_reached()
    {
        using var bench = new Bench(new BenchOptions());
        var driver = new JointDriver(bench);
        driver.Enable();
        double[] goal = [0.5, -0.5, 0.6, 0.7, -0.8, 0.9];
        driver.MoveTo(goal, 1.5);
        bench.AdvanceTo(bench.TimeUs + 300_000);
        double[] reached = bench.Snapshot().JointAnglesRad;
        for (int i = 0; i < 6; i++) Assert.InRange(reached[i] - goal[i], -0.025, 0.025);
    }

    [Fact]
    public void An_arm_driven_into_the_table_stalls_on_it()
    {
        using var bench = new Bench(new BenchOptions { StartAnglesRad = [0, 0.3, 0.2, 0.9, 0, 0] });
        var driver = new JointDriver(bench);
        driver.Enable();
        driver.MoveTo([0, 1.2, 0.2, 0.9, 0, 0], 1.0);
        bench.AdvanceTo(bench.TimeUs + 500_000);
        Assert.InRange(bench.Snapshot().JointAnglesRad[1], 0.3, 1.0);
        Assert.True(driver.CurrentMa(2) > 500, $"{driver.CurrentMa(2)} mA");
    }

    [Fact]
    public void Equal_seeds_and_bytes_give_bit_identical_courses_however_time_is_sliced()
    {
        var options = new BenchOptions { Seed = 3, Scene = new SceneSpec([], 3, 1), Line = new LineOptions { CorruptByteRate = 0.01 } };
        using Bench a = new(options), b = new(options);
        JointDriver driverA = new(a), driverB = new(b);
        driverA.Enable();
        driverB.Enable();
        driverA.MoveTo([0.3, -1, 1, 0.5, 0.2, 0.5], 0.5);
        driverB.MoveTo([0.3, -1, 1, 0.5, 0.2, 0.5], 0.5);
        for (int i = 0; i < 100; i++) a.AdvanceTo(a.TimeUs + 5_000);
        for (int i = 0; i < 1250; i++) b.AdvanceTo(b.TimeUs + 400);
        Assert.Equal(a.TimeUs, b.TimeUs);
        Assert.Equal(a.Snapshot().JointAnglesRad, b.Snapshot().JointAnglesRad);
        Assert.Equal(a.Snapshot().Objects, b.Snapshot().Objects);
    }
}
