using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Tests.Resolution;

/// <summary>Builds scenes: picture right is +y, picture bottom is +x, 1,000 px per metre.</summary>
public sealed class Table
{
    private readonly List<SceneObject> _objects = [];

    public Scene Scene => new([.. _objects], 0);

    public SceneObject this[int id] => _objects.First(o => o.Id == id);

    public Table Add(string what, double xM, double yM, double baseZM = 0, double yawRad = 0)
    {
        string[] words = what.Split(' ');
        string size = words.Length == 3 ? words[0] : "small", colour = words[^2], kind = words[^1];
        (double widthM, double heightM) = kind switch
        {
            "bowl" => (0.11, 0.045),
            "plate" => (0.12, 0.012),
            "tray" => (0.10, 0.020),
            _ => size == "large" ? (0.034, 0.034) : (0.024, 0.024),
        };
        double u = 320 + (yM * 1000), v = 100 + (xM * 1000), half = widthM * 500;
        var box = new PixelBox(u - half, v - half, u + half, v + half);
        _objects.Add(new SceneObject(_objects.Count, kind, colour, size, box, xM, yM, baseZM, widthM, heightM, yawRad, 1));
        return this;
    }

    public Table AddAll(IEnumerable<SceneObject> objects)
    {
        _objects.AddRange(objects);
        return this;
    }

    public Table Moved(int id, double xM, double yM, double baseZM = 0)
    {
        var table = new Table();
        foreach (SceneObject o in _objects)
        {
            table.Add($"{o.Size} {o.Colour} {o.Kind}", o.Id == id ? xM : o.XM, o.Id == id ? yM : o.YM, o.Id == id ? baseZM : o.BaseZM, o.YawRad);
        }
        return table;
    }

    public Table Without(int id)
    {
        var table = new Table();
        foreach (SceneObject o in _objects.Where(o => o.Id != id))
            table.Add($"{o.Size} {o.Colour} {o.Kind}", o.XM, o.YM, o.BaseZM, o.YawRad);
        return table;
    }
}
