using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>Outer size of an object: the ranges that the size classes stand for.</summary>
public readonly record struct ObjectDimensions(float WidthM, float DepthM, float HeightM)
{
    /// <summary>Draws a size of the class; containers have one range whose lower half is small and upper half large.</summary>
    public static ObjectDimensions Draw(ObjectKind kind, ObjectSize size, Xoshiro256 random)
    {
        bool large = size == ObjectSize.Large;
        switch (kind)
        {
            case ObjectKind.Cube:
                float edge = large ? Millimetres(random, 30, 34) : Millimetres(random, 22, 25);
                return new ObjectDimensions(edge, edge, edge);
            case ObjectKind.Cylinder:
                float diameter = large ? Millimetres(random, 32, 36) : Millimetres(random, 22, 26);
                return new ObjectDimensions(diameter, diameter, diameter * (float)random.NextDouble(1.0, 1.5));
            case ObjectKind.Ball:
                float ball = large ? Millimetres(random, 33, 37) : Millimetres(random, 25, 28);
                return new ObjectDimensions(ball, ball, ball);
            case ObjectKind.Bowl:
                return RoundContainer(random, large, 100, 125, 40, 50);
            case ObjectKind.Plate:
                return RoundContainer(random, large, 110, 135, 10, 14);
            case ObjectKind.Tray:
                return new ObjectDimensions(Half(random, large, 130, 150), Half(random, large, 90, 110), Half(random, large, 18, 22));
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "not an object kind");
        }
    }

    private static ObjectDimensions RoundContainer(Xoshiro256 random, bool large, double minMm, double maxMm, double minHeightMm, double maxHeightMm)
    {
        float diameter = Half(random, large, minMm, maxMm);
        return new ObjectDimensions(diameter, diameter, Half(random, large, minHeightMm, maxHeightMm));
    }

    private static float Half(Xoshiro256 random, bool upper, double minMm, double maxMm)
    {
        double middle = (minMm + maxMm) / 2;
        return upper ? Millimetres(random, middle, maxMm) : Millimetres(random, minMm, middle);
    }

    private static float Millimetres(Xoshiro256 random, double minMm, double maxMm) => (float)(random.NextDouble(minMm, maxMm) * 1e-3);
}
