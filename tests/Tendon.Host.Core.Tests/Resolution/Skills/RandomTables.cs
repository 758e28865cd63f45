using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Tests.Resolution.Skills;

/// <summary>Seeded tables as the arm meets them: within reach, 30 mm between outlines.</summary>
public static class RandomTables
{
    public static readonly string[] Colours = ["red", "green", "blue", "yellow"];
    public static readonly string[] Movable = ["cube", "ball", "cylinder"];

    /// <summary>A table with the wanted objects; words as in <see cref="Table.Add"/>.</summary>
    public static Table Of(Random random, IEnumerable<string> objects)
    {
        string[] wanted = [.. objects.OrderBy(o => o.Contains("bowl") || o.Contains("tray") || o.Contains("plate") ? 0 : 1)];
        while (true)
        {
            var table = new Table();
            if (wanted.All(what => TryAdd(ref table, what, random)))
                return table;
        }
    }

    public static string[] Movables(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => $"{(random.Next(2) == 0 ? "small" : "large")} {Pick(random, Colours)} {Pick(random, Movable)}").DistinctBy(Name)];

    public static string[] Containers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => $"{Pick(random, Colours)} {Pick(random, ["bowl", "tray", "plate"])}").DistinctBy(Name)];

    public static string Pick(Random random, string[] among) => among[random.Next(among.Length)];

    public static string Name(string what) => string.Join(' ', what.Split(' ')[^2..]);

    private static bool TryAdd(ref Table table, string what, Random random)
    {
        for (int attempt = 0; attempt < 60; attempt++)
        {
            bool container = TableKinds.IsContainer(what.Split(' ')[^1]);
            double radius = container ? 0.19 + (random.NextDouble() * 0.09) : 0.155 + (random.NextDouble() * 0.14);
            double angle = ((random.NextDouble() * 2) - 1) * Math.PI / 3;
            double x = 0.0388 + (radius * Math.Cos(angle)), y = radius * Math.Sin(angle);
            Table more = new Table().AddAll(table.Scene.Objects).Add(what, x, y, 0, container ? 0 : random.NextDouble());
            SceneObject one = more.Scene.Objects[^1];
            double reach = WidthM(one) / 2;
            if (x - reach < 0.185 && Math.Abs(y) - reach < 0.05)
                continue;
            if (table.Scene.Objects.All(o => SceneRelations.DistanceM(o, one) >= ((WidthM(o) + WidthM(one)) / 2) + 0.03))
            {
                table = more;
                return true;
            }
        }
        return false;
    }

    private static double WidthM(SceneObject o) => o.Kind == "tray" ? o.WidthM * 1.5 : o.WidthM;
}
