using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Tests.Grasping;

/// <summary>Random tables as the virtual workbench lays them out: a ring sector about the pan axis, 30 mm between outlines.</summary>
internal static class TestScenes
{
    private static readonly string[] Movable = ["cube", "cylinder", "ball"];
    private static readonly string[] Containers = ["bowl", "plate", "tray"];

    public static SceneObject Thing(int id, string kind, double x, double y, double width, double height, double yaw = 0, double baseZ = 0) =>
        new(id, kind, "red", string.Empty, default, x, y, baseZ, width, height, kind is "ball" or "cylinder" ? 0 : yaw, 1);

    public static Scene Of(params SceneObject[] objects) => new(objects, 0);

    public static Scene Random(Random random, int movables, int containers)
    {
        var objects = new List<SceneObject>();
        for (int n = 0; n < containers + movables; n++)
        {
            bool container = n < containers;
            for (int attempt = 0; attempt < 200; attempt++)
            {
                SceneObject thing = Draw(random, n, container);
                if (objects.All(o => Apart(o, thing)))
                {
                    objects.Add(thing);
                    break;
                }
            }
        }
        return new Scene(objects, 0);
    }

    private static SceneObject Draw(Random random, int id, bool container)
    {
        double near = container ? 0.19 : 0.15, far = container ? 0.28 : 0.30;
        double radius = Math.Sqrt((near * near) + (random.NextDouble() * ((far * far) - (near * near))));
        double angle = (random.NextDouble() - 0.5) * 2 * Math.PI / 3, yaw = (random.NextDouble() - 0.5) * 2 * Math.PI;
        string kind = container ? Containers[random.Next(3)] : Movable[random.Next(3)];
        double u = random.NextDouble();
        bool large = random.Next(2) == 1;
        (double width, double height) = kind switch
        {
            "cube" => Same(large ? 0.030 + (0.004 * u) : 0.022 + (0.003 * u)),
            "ball" => Same(large ? 0.033 + (0.004 * u) : 0.025 + (0.003 * u)),
            "cylinder" => Tall(large ? 0.032 + (0.004 * u) : 0.022 + (0.004 * u), 1 + (random.NextDouble() / 2)),
            "bowl" => (0.1 + (0.025 * u), 0.04 + (0.01 * random.NextDouble())),
            "plate" => (0.11 + (0.025 * u), 0.01 + (0.004 * random.NextDouble())),
            _ => (0.09 + (0.02 * u), 0.018 + (0.004 * random.NextDouble())),
        };
        return Thing(id, kind, 0.0388353 + (radius * Math.Cos(angle)), radius * Math.Sin(angle), width, height, yaw);
    }

    private static (double Width, double Height) Same(double size) => (size, size);

    private static (double Width, double Height) Tall(double width, double ratio) => (width, width * ratio);

    private static bool Apart(SceneObject a, SceneObject b)
    {
        double x = a.XM - b.XM, y = a.YM - b.YM;
        return Math.Sqrt((x * x) + (y * y)) > HalfExtent(a) + HalfExtent(b) + 0.03;
    }

    private static double HalfExtent(SceneObject thing) => thing.Kind switch
    {
        "tray" => Math.Sqrt((thing.WidthM * thing.WidthM) + ((thing.WidthM + 0.04) * (thing.WidthM + 0.04))) / 2,
        "cube" => thing.WidthM * 0.6,
        _ => thing.WidthM / 2,
    };
}
