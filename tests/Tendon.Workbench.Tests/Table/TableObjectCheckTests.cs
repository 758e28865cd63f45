using System.Numerics;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Tests.Table;

public class TableObjectCheckTests
{
    private static readonly TableObject Good =
        new(0, ObjectKind.Tray, ObjectColour.Red, ObjectSize.Small, 0.14f, 0.1f, 0.02f, new(0.25f, 0, 0.01f), Quaternion.Identity);

    public static TheoryData<TableObject, string> Unusable => new()
    {
        { Good with { WidthM = 0 }, "size of 0 m" },
        { Good with { HeightM = float.NaN }, "size of NaN m" },
        { Good with { DepthM = -0.1f }, "size of -0.1 m" },
        { Good with { WidthM = 3 }, "size of 3 m" },
        { Good with { DepthM = 0.006f }, "no room between its walls" },
        { Good with { Position = new(float.PositiveInfinity, 0, 0) }, "position" },
        { Good with { Orientation = default }, "unit quaternion" },
        { Good with { Kind = (ObjectKind)77 }, "kind 77 is unknown" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void An_unusable_object_is_refused_with_the_value_that_is_wrong(TableObject bad, string reason)
    {
        using var bench = new Bench(new BenchOptions());
        ArgumentException error = Assert.Throws<ArgumentException>(() => bench.Add(bad));
        Assert.Contains(reason, error.Message);
        Assert.Empty(bench.Snapshot().Objects);
    }

    [Fact]
    public void A_usable_object_is_taken_and_an_unusable_place_refused()
    {
        using var bench = new Bench(new BenchOptions());
        bench.Add(Good);
        Assert.Throws<ArgumentException>(() => bench.Place(0, new Vector3(float.NaN), Quaternion.Identity));
        bench.AdvanceTo(50_000);
        Assert.Equal(0.01f, bench.Snapshot().Objects[0].Position.Z, 0.001);
    }

    [Fact]
    public void Two_benches_on_two_threads_run_their_usual_courses()
    {
        Vector3[] alone = Course(5), other = Course(6);
        Vector3[][] together = new Vector3[2][];
        Thread[] threads = [new(() => together[0] = Course(5)), new(() => together[1] = Course(6))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Assert.Equal(alone, together[0]);
        Assert.Equal(other, together[1]);
    }

    private static Vector3[] Course(ulong seed)
    {
        using var bench = new Bench(new BenchOptions { Seed = seed, Scene = new([], 5, 1) });
        for (int id = 0; id < 6; id++) bench.Place(id, new Vector3(0.2f + (0.003f * id), 0.05f, 0.1f + (0.05f * id)), Quaternion.Identity);
        bench.AdvanceTo(600_000);
        return [.. bench.Snapshot().Objects.Select(o => o.Position)];
    }
}
