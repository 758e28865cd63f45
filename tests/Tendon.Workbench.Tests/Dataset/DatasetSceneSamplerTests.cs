using System.Numerics;
using Tendon.Workbench.Dataset;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Tests.Dataset;

public sealed class DatasetSceneSamplerTests
{
    private const int Tables = 300;
    private static readonly Lazy<List<List<DatasetObject>>> All = new(() => Draw(twin: false));

    [Fact]
    public void A_twin_is_shown_none_of_the_held_out_pairs_and_everything_else()
    {
        HashSet<(ObjectColour, ObjectKind)> shown = [.. Draw(twin: true).SelectMany(t => t).Select(o => (o.Body.Colour, o.Body.Kind))];
        Assert.InRange(HeldOutPairs.All.Count, 8, 16);
        Assert.Empty(shown.Intersect(HeldOutPairs.All));
        Assert.Equal(72 - HeldOutPairs.All.Count, shown.Count);
    }

    [Fact]
    public void The_shipped_model_is_shown_every_pair() =>
        Assert.Equal(72, All.Value.SelectMany(t => t).Select(o => (o.Body.Colour, o.Body.Kind)).Distinct().Count());

    [Fact]
    public void Tables_hold_towers_of_five_heaps_of_three_things_alike_and_things_that_are_held()
    {
        List<List<DatasetObject>> tables = All.Value;
        Assert.Contains(tables, t => t.Any(o => Below(o, t) == 4));
        Assert.Contains(tables, t => t.GroupBy(o => o.ContainerId).Any(g => g.Key >= 0 && g.Count() >= 3));
        Assert.Contains(tables, t => t.GroupBy(o => (o.Body.Kind, o.Body.Colour, o.Body.WidthM)).Any(g => g.Count() >= 2));
        Assert.Contains(tables, t => t.Any(o => o.ContainerId < 0 && o.SupportId < 0 && o.Body.Position.Z > 0.08f));
    }

    [Fact]
    public void What_stands_on_the_table_neither_sinks_into_it_nor_into_its_neighbours()
    {
        foreach (List<DatasetObject> table in All.Value)
        {
            List<TableObject> standing = [.. table.Where(o => o.SupportId < 0 && o.ContainerId < 0 && o.Body.Kind is ObjectKind.Ball or ObjectKind.Bowl).Select(o => o.Body)];
            Assert.All(standing, o => Assert.InRange(o.Position.Z, (o.HeightM / 2) - 0.002f, 0.4f));
            for (int i = 0; i < standing.Count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    float apart = Vector3.Distance(standing[i].Position, standing[j].Position);
                    Assert.True(apart > 0.98f * (standing[i].HeightM + standing[j].HeightM) / 2, $"{standing[i]} in {standing[j]}");
                }
            }
        }
    }

    private static int Below(DatasetObject item, List<DatasetObject> table)
    {
        int below = 0;
        while (item.SupportId >= 0 && table.Find(o => o.Body.Id == item.SupportId) is { } support && support.Body.Kind.IsMovable())
            (item, below) = (support, below + 1);
        return below;
    }

    private static List<List<DatasetObject>> Draw(bool twin)
    {
        var tables = new List<List<DatasetObject>>();
        for (ulong seed = 0; seed < Tables; seed++)
            tables.Add(new DatasetSceneSampler(new Xoshiro256(seed), twin).Sample().Objects);
        return tables;
    }
}
