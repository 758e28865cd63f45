using System.Numerics;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Dataset;

/// <summary>Densely randomised tables for training: more crowded, more stacked and further out than a task's scene,
/// including what a finished step leaves behind. Poses are plausible rests, not settled by physics.</summary>
internal sealed class DatasetSceneSampler(Xoshiro256 random)
{
    private const float PanXM = 0.0388f;
    private readonly List<DatasetObject> _objects = [];
    private readonly List<(Vector2 Centre, float Radius)> _taken = [];

    public DatasetScene Sample()
    {
        _objects.Clear();
        _taken.Clear();
        int containers = random.Chance(0.12f) ? 0 : 1 + random.Below(3), movables = random.Below(8);
        if (random.Chance(0.03f))
            containers = movables = 0;
        float gap = random.Chance(0.6f) ? 0.03f : random.Range(0.002f, 0.03f);
        for (int i = 0; i < containers; i++)
            AddOnTable((ObjectKind)(3 + random.Below(3)), gap);
        if (random.Chance(0.25f))
            movables -= AddStack(gap, 2 + random.Below(2));
        for (int i = 0; i < movables && _objects.Count < 10; i++)
        {
            ObjectKind kind = (ObjectKind)random.Below(3);
            if (containers == 0 || !random.Chance(0.4f) || !AddInContainer(kind))
                AddOnTable(kind, gap);
        }
        bool look = random.Chance(0.7f);
        return new DatasetScene([.. _objects], look ? LookPose() : RandomPose(), look);
    }

    private bool AddOnTable(ObjectKind kind, float gap)
    {
        ObjectDimensions size = Draw(kind, out ObjectSize sizeClass);
        float radius = kind switch
        {
            ObjectKind.Cube => size.WidthM * 0.707f,
            ObjectKind.Tray => new Vector2(size.WidthM, size.DepthM).Length() / 2,
            _ => size.WidthM / 2,
        };
        if (!TryPlace(radius, gap, out Vector2 at))
            return false;
        bool lying = kind == ObjectKind.Cylinder && random.Chance(0.12f);
        float z = (lying ? size.WidthM : size.HeightM) / 2;
        Add(kind, sizeClass, size, new Vector3(at, z), Upright(lying), -1, -1);
        return true;
    }

    private int AddStack(float gap, int height)
    {
        if (!TryPlace(0.024f, gap, out Vector2 at))
            return 0;
        float z = 0;
        for (int i = 0; i < height; i++)
        {
            ObjectDimensions size = Draw(ObjectKind.Cube, out ObjectSize sizeClass);
            if (i > 0)
                at += new Vector2(random.Around(0.007f), random.Around(0.007f));
            Add(ObjectKind.Cube, sizeClass, size, new Vector3(at, z + (size.HeightM / 2)), Upright(false), -1, i == 0 ? -1 : _objects.Count - 1);
            z += size.HeightM;
        }
        return height;
    }

    private bool AddInContainer(ObjectKind kind)
    {
        List<DatasetObject> containers = _objects.FindAll(o => o.Body.Kind.IsContainer());
        if (containers.Count == 0)
            return false;
        TableObject box = containers[random.Below(containers.Count)].Body;
        ContainerProfile profile = ContainerProfile.Of(box);
        ObjectDimensions size = Draw(kind, out ObjectSize sizeClass);
        bool lying = kind == ObjectKind.Cylinder && random.Chance(0.35f);
        float half = kind == ObjectKind.Cube ? size.WidthM * 0.707f : size.WidthM / 2;
        float freeX = MathF.Max(0, (profile.FloorWidthM / 2) - half), freeY = MathF.Max(0, (profile.FloorDepthM / 2) - half);
        for (int attempt = 0; attempt < 6; attempt++)
        {
            Vector2 local = box.Kind == ObjectKind.Tray
                ? new Vector2(random.Around(freeX), random.Around(freeY))
                : freeX * MathF.Sqrt(random.Unit()) * Direction(random.Range(0, 2 * MathF.PI));
            Vector3 offset = Vector3.Transform(new Vector3(local, 0), box.Orientation);
            var at = new Vector2(box.Position.X + offset.X, box.Position.Y + offset.Y);
            bool free = _objects.TrueForAll(o => o.ContainerId != box.Id ||
                Vector2.Distance(new(o.Body.Position.X, o.Body.Position.Y), at) > (o.Body.WidthM / 2) + half);
            if (!free)
                continue;
            float z = profile.FloorThicknessM + ((lying ? size.WidthM : size.HeightM) / 2);
            // What was dropped in a bowl often leans against its wall.
            bool leans = box.Kind == ObjectKind.Bowl && kind != ObjectKind.Ball && random.Chance(0.35f);
            Quaternion turn = Upright(lying);
            if (leans)
            {
                turn = Quaternion.CreateFromAxisAngle(new Vector3(Direction(random.Range(0, 2 * MathF.PI)), 0), random.Range(0.1f, 0.6f)) * turn;
                z += 0.12f * size.WidthM;
            }
            Add(kind, sizeClass, size, new Vector3(at, z), turn, box.Id, box.Id);
            return true;
        }
        return false;
    }

    private bool TryPlace(float radius, float gap, out Vector2 at)
    {
        bool wide = random.Chance(0.2f);
        for (int attempt = 0; attempt < 30; attempt++)
        {
            float reach = MathF.Sqrt(random.Range(0.0225f, wide ? 0.13f : 0.09f));
            float angle = random.Around(wide ? 1.4f : 1.05f);
            at = new Vector2(PanXM, 0) + (reach * Direction(angle));
            Vector2 spot = at;
            if (_taken.TrueForAll(t => Vector2.Distance(t.Centre, spot) > t.Radius + radius + gap))
            {
                _taken.Add((at, radius));
                return true;
            }
        }
        at = default;
        return false;
    }

    private void Add(ObjectKind kind, ObjectSize sizeClass, ObjectDimensions size, Vector3 position, Quaternion turn, int container, int support) =>
        _objects.Add(new DatasetObject(
            new TableObject(_objects.Count, kind, (ObjectColour)random.Below(12), sizeClass, size.WidthM, size.DepthM, size.HeightM, position, turn),
            container, support));

    private ObjectDimensions Draw(ObjectKind kind, out ObjectSize sizeClass)
    {
        sizeClass = (ObjectSize)random.Below(2);
        return ObjectDimensions.Draw(kind, sizeClass, random);
    }

    private Quaternion Upright(bool lying)
    {
        Quaternion yaw = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, random.Around(MathF.PI));
        return lying ? yaw * Quaternion.CreateFromAxisAngle(Vector3.UnitX, MathF.PI / 2) : yaw;
    }

    // The folded pose of the arm file, with the small errors of a real arm.
    private double[] LookPose()
    {
        double[] look = [.. ArmDescription.So101.LookPoseRad];
        for (int joint = 0; joint < 5; joint++)
            look[joint] += random.Around(0.04f);
        look[5] = random.Range(-0.17f, 0.6f);
        return look;
    }

    private double[] RandomPose() =>
        [random.Around(1.2f), random.Range(-1.7f, 0.5f), random.Range(-0.6f, 1.6f), random.Range(-0.3f, 1.6f), random.Around(1.6f), random.Range(-0.17f, 1.2f)];

    private static Vector2 Direction(float angle) => new(MathF.Cos(angle), MathF.Sin(angle));
}
