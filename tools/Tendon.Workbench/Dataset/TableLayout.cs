using System.Numerics;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Dataset;

/// <summary>A table while it is being laid: what stands where, and free places for more.</summary>
internal sealed class TableLayout(Xoshiro256 random, ObjectDraw draw)
{
    private const float PanXM = 0.0388f;
    private readonly List<DatasetObject> _objects = [];
    private readonly List<(Vector2 Centre, float Radius)> _taken = [];

    public List<DatasetObject> Objects => _objects;

    /// <summary>Puts an object on the table, <paramref name="gapM"/> off all others.</summary>
    public bool AddAnywhere(ObjectKind kind, float gapM) => Add(Drawn(kind, out bool lying), lying, body => FreePlace(RadiusM(body, lying), gapM));

    /// <summary>Puts an object beside one that is there, <paramref name="gapM"/> off it at most.</summary>
    public bool AddBeside(ObjectKind kind, float gapM)
    {
        if (_taken.Count == 0)
            return AddAnywhere(kind, gapM);
        (Vector2 centre, float radius) = _taken[random.Below(_taken.Count)];
        return Add(Drawn(kind, out bool lying), lying, body =>
        {
            float own = RadiusM(body, lying);
            for (int attempt = 0; attempt < 20; attempt++)
            {
                Vector2 at = centre + ((radius + own + gapM) * Direction(random.Around(MathF.PI)));
                float reachM = Vector2.Distance(at, new Vector2(PanXM, 0));
                if (reachM is > 0.13f and < 0.33f && IsFree(at, own, MathF.Min(gapM, 0.002f)))
                    return at;
            }
            return null;
        });
    }

    /// <summary>Builds a tower of cubes, sometimes on a cylinder, sometimes with a cylinder or a ball on top.</summary>
    /// <returns>The number of objects in it.</returns>
    public int AddTower(int height, float gapM)
    {
        if (FreePlace(0.024f, gapM) is not { } at)
            return 0;
        float top = 0, shiftM = random.Chance(0.5f) ? 0.003f : 0.007f;
        for (int i = 0; i < height; i++)
        {
            ObjectKind kind = i == height - 1 && i > 0 && random.Chance(0.3f) ? (random.Chance(0.8f) ? ObjectKind.Cylinder : ObjectKind.Ball)
                : i == 0 && random.Chance(0.15f) ? ObjectKind.Cylinder : ObjectKind.Cube;
            TableObject body = draw.Draw(kind, _objects);
            if (i > 0)
                at += new Vector2(random.Around(shiftM), random.Around(shiftM));
            Put(body, new Vector3(at, top + (body.HeightM / 2)), draw.Turn(lying: false), -1, i == 0 ? -1 : _objects.Count - 1);
            top += body.HeightM;
        }
        _taken.Add((at, 0.024f));
        return height;
    }

    /// <summary>Puts an object on the floor of a container.</summary>
    public bool AddInside(ObjectKind kind, TableObject container)
    {
        ContainerProfile profile = ContainerProfile.Of(container);
        TableObject body = draw.Draw(kind, _objects);
        bool lying = kind == ObjectKind.Cylinder && random.Chance(0.35f);
        float half = kind == ObjectKind.Cube ? body.WidthM * 0.707f : body.WidthM / 2;
        float freeX = MathF.Max(0, (profile.FloorWidthM / 2) - half), freeY = MathF.Max(0, (profile.FloorDepthM / 2) - half);
        for (int attempt = 0; attempt < 6; attempt++)
        {
            Vector2 at = Within(container, freeX, freeY);
            bool free = _objects.TrueForAll(o => o.ContainerId != container.Id ||
                Vector2.Distance(new(o.Body.Position.X, o.Body.Position.Y), at) > (o.Body.WidthM / 2) + half);
            if (!free)
                continue;
            float z = profile.FloorThicknessM + ((lying ? body.WidthM : body.HeightM) / 2);
            Quaternion turn = draw.Turn(lying);
            // What was dropped in a bowl often leans against its wall.
            if (container.Kind == ObjectKind.Bowl && kind != ObjectKind.Ball && random.Chance(0.35f))
            {
                turn = Quaternion.CreateFromAxisAngle(new Vector3(Direction(random.Around(MathF.PI)), 0), random.Range(0.1f, 0.6f)) * turn;
                z += 0.12f * body.WidthM;
            }
            Put(body, new Vector3(at, z), turn, container.Id, container.Id);
            return true;
        }
        return false;
    }

    /// <summary>Lets objects hang over a container, one above the other; they must be dropped before they are drawn.</summary>
    public void AddAbove(int count, TableObject container)
    {
        ContainerProfile profile = ContainerProfile.Of(container);
        float z = container.HeightM + 0.03f;
        for (int i = 0; i < count; i++)
        {
            TableObject body = draw.Draw((ObjectKind)random.Below(3), _objects);
            float free = MathF.Max(0, (MathF.Min(profile.FloorWidthM, profile.FloorDepthM) / 2) - (0.4f * body.WidthM));
            Put(body, new Vector3(Within(container, free, free), z), draw.Turn(lying: random.Chance(0.3f)), container.Id, container.Id);
            z += 0.01f + MathF.Max(body.WidthM, body.HeightM);
        }
    }

    private TableObject Drawn(ObjectKind kind, out bool lying)
    {
        lying = kind == ObjectKind.Cylinder && random.Chance(0.12f);
        return draw.Draw(kind, _objects);
    }

    private bool Add(TableObject body, bool lying, Func<TableObject, Vector2?> place)
    {
        if (place(body) is not { } at)
            return false;
        _taken.Add((at, RadiusM(body, lying)));
        Put(body, new Vector3(at, (lying ? body.WidthM : body.HeightM) / 2), draw.Turn(lying), -1, -1);
        return true;
    }

    private void Put(TableObject body, Vector3 position, Quaternion turn, int container, int support) =>
        _objects.Add(new DatasetObject(body with { Position = position, Orientation = turn }, container, support));

    private Vector2? FreePlace(float radiusM, float gapM)
    {
        bool wide = random.Chance(0.25f);
        for (int attempt = 0; attempt < 30; attempt++)
        {
            float reachM = MathF.Sqrt(random.Range(0.0225f, wide ? 0.13f : 0.09f)), angle = random.Around(wide ? 1.4f : 1.05f);
            Vector2 at = new Vector2(PanXM, 0) + (reachM * Direction(angle));
            if (IsFree(at, radiusM, gapM))
                return at;
        }
        return null;
    }

    private bool IsFree(Vector2 at, float radiusM, float gapM) => _taken.TrueForAll(t => Vector2.Distance(t.Centre, at) > t.Radius + radiusM + gapM);

    private Vector2 Within(TableObject container, float freeXM, float freeYM)
    {
        Vector2 local = container.Kind == ObjectKind.Tray
            ? new Vector2(random.Around(freeXM), random.Around(freeYM))
            : freeXM * MathF.Sqrt(random.Unit()) * Direction(random.Around(MathF.PI));
        Vector3 offset = Vector3.Transform(new Vector3(local, 0), container.Orientation);
        return new Vector2(container.Position.X + offset.X, container.Position.Y + offset.Y);
    }

    private static float RadiusM(TableObject body, bool lying) => body.Kind switch
    {
        ObjectKind.Cube => body.WidthM * 0.707f,
        ObjectKind.Tray => new Vector2(body.WidthM, body.DepthM).Length() / 2,
        ObjectKind.Cylinder when lying => new Vector2(body.WidthM, body.HeightM).Length() / 2,
        _ => body.WidthM / 2,
    };

    private static Vector2 Direction(float angle) => new(MathF.Cos(angle), MathF.Sin(angle));
}
