using System.Numerics;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Physics;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Dataset;

/// <summary>Lets things fall: how a heap in a bowl lies is the physics' to say.</summary>
internal static class HeapDrop
{
    private const int Steps = 500;
    private static readonly double[] Aside = [1.6, -1.745, 1.6, 1.2, 0, 0];

    /// <summary>The objects after a second of falling; what fell off the table is gone.</summary>
    public static List<DatasetObject> Settle(List<DatasetObject> objects, ulong seed)
    {
        ArmDescription arm = ArmDescription.So101;
        var links = new RigidTransform[arm.Joints.Count];
        new ArmChain(arm).Forward(Aside, links);
        var torques = new double[links.Length];
        using var world = new TableWorld(arm, links, new FrictionOptions(), seed);
        foreach (DatasetObject one in objects)
            world.Add(one.Body);
        for (int i = 0; i < Steps && world.Objects.Any(o => o.IsEnabled); i++)
            world.Step(links, torques);
        var settled = new List<DatasetObject>();
        for (int i = 0; i < objects.Count; i++)
        {
            TableObject body = world.Objects[i].Snapshot();
            DatasetObject? holder = objects.Find(o => o.Body.Kind.IsContainer() && body.Kind.IsMovable() && Covers(o.Body, body));
            int within = holder?.Body.Id ?? -1;
            if (body.Position.Z > 0)
                settled.Add(new DatasetObject(body, within, objects[i].ContainerId < 0 ? objects[i].SupportId : within));
        }
        return settled;
    }

    private static bool Covers(TableObject container, TableObject body) =>
        Vector2.Distance(new(container.Position.X, container.Position.Y), new(body.Position.X, body.Position.Y)) < container.DepthM / 2;
}
