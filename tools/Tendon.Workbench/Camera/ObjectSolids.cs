using System.Numerics;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Camera;

/// <summary>The shapes of the six kinds of table objects, as the contact model has them.</summary>
internal static class ObjectSolids
{
    public static void Add(List<Solid> solids, TableObject item, byte owner, Surface surface)
    {
        float r = item.WidthM / 2, h = item.HeightM / 2;
        switch (item.Kind)
        {
            case ObjectKind.Cube:
                solids.Add(new BoxSolid(new Vector3(r, item.DepthM / 2, h)).Place(item.Position, item.Orientation, owner, surface));
                break;
            case ObjectKind.Ball:
                solids.Add(new BallSolid(r).Place(item.Position, item.Orientation, owner, surface));
                break;
            case ObjectKind.Cylinder:
                solids.Add(new TurnedSolid(new(0, -h), new(r, -h), new(r, h), new(0, h)).Place(item.Position, item.Orientation, owner, surface));
                break;
            case ObjectKind.Tray:
                AddTray(solids, item, owner, surface);
                break;
            default:
                solids.Add(Round(item).Place(item.Position, item.Orientation, owner, surface));
                break;
        }
    }

    private static TurnedSolid Round(TableObject item)
    {
        ContainerProfile profile = ContainerProfile.Of(item);
        float h = item.HeightM / 2, rim = item.WidthM / 2, foot = profile.FootWidthM / 2;
        float floor = -h + profile.FloorThicknessM;
        return new TurnedSolid(
            new(0, -h), new(foot, -h), new(rim, h), new(rim - profile.WallThicknessM, h),
            new(profile.FloorWidthM / 2, floor), new(0, floor));
    }

    private static void AddTray(List<Solid> solids, TableObject item, byte owner, Surface surface)
    {
        ContainerProfile profile = ContainerProfile.Of(item);
        float x = item.WidthM / 2, y = item.DepthM / 2, z = item.HeightM / 2, wall = profile.WallThicknessM / 2;
        float floor = profile.FloorThicknessM / 2;
        Part(new Vector3(0, 0, -z + floor), new Vector3(x, y, floor));
        Part(new Vector3(x - wall, 0, 0), new Vector3(wall, y, z));
        Part(new Vector3(wall - x, 0, 0), new Vector3(wall, y, z));
        Part(new Vector3(0, y - wall, 0), new Vector3(x, wall, z));
        Part(new Vector3(0, wall - y, 0), new Vector3(x, wall, z));

        void Part(Vector3 centre, Vector3 half) => solids.Add(new BoxSolid(half).Place(
            item.Position + Vector3.Transform(centre, item.Orientation), item.Orientation, owner, surface));
    }
}
