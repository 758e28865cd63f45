using Tendon.Workbench.Camera;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Dataset;

/// <summary>Densely randomised tables for training: more crowded, more stacked and further out than a task's scene, with towers, heaps,
/// things that touch, things that look alike, and what a finished or half finished step leaves behind.</summary>
/// <param name="random">Stream to draw from.</param>
/// <param name="twin">Leaves out the pairs of <see cref="HeldOutPairs"/>.</param>
internal sealed class DatasetSceneSampler(Xoshiro256 random, bool twin = false)
{
    private const int MostObjects = 13;

    // Two thirds of the towers are of two, but the higher ones are harder.
    private static readonly int[] TowerHeights = [2, 2, 2, 2, 2, 3, 3, 3, 4, 5];

    public DatasetScene Sample()
    {
        var table = new TableLayout(random, new ObjectDraw(random, twin));
        bool heaped = false;
        if (!random.Chance(0.03f))
            heaped = Lay(table);
        var arm = new ArmPoseDraw(random);
        bool look = random.Chance(0.7f), holds = !look && random.Chance(0.4f);
        double[] angles = look ? arm.Look() : arm.Moving(table.Objects);
        List<DatasetObject> objects = heaped ? HeapDrop.Settle(table.Objects, random.NextUInt64()) : table.Objects;
        if (holds)
            arm.Hold(new ObjectDraw(random, twin).Draw((ObjectKind)random.Below(3), objects), angles, objects);
        return new DatasetScene(objects, angles, look);
    }

    private bool Lay(TableLayout table)
    {
        int containers = random.Chance(0.15f) ? 0 : 1 + random.Below(3), movables = random.Below(8);
        float gapM = random.Chance(0.5f) ? 0.03f : random.Range(0.002f, 0.03f);
        for (int i = 0; i < containers; i++)
            table.AddAnywhere((ObjectKind)(3 + random.Below(3)), gapM);
        List<DatasetObject> holders = [.. table.Objects];
        for (int towers = random.Chance(0.35f) ? 1 + random.Below(2) : 0; towers > 0; towers--)
            movables -= table.AddTower(TowerHeights[random.Below(TowerHeights.Length)], gapM);
        bool heaped = holders.Count > 0 && random.Chance(0.25f);
        if (heaped)
            table.AddAbove(1 + random.Below(5), holders[random.Below(holders.Count)].Body);
        bool gathered = random.Chance(0.3f);
        for (int i = 0; i < movables && table.Objects.Count < MostObjects; i++)
        {
            ObjectKind kind = (ObjectKind)random.Below(3);
            // A heap and a neat arrangement in the same container would push each other through its wall.
            if (holders.Count > 0 && !heaped && random.Chance(0.4f) && table.AddInside(kind, holders[random.Below(holders.Count)].Body))
                continue;
            if (!(gathered && table.AddBeside(kind, random.Range(0.0005f, 0.03f))))
                table.AddAnywhere(kind, gapM);
        }
        return heaped;
    }
}
