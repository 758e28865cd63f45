using Tendon.Workbench.Seeding;

namespace Tendon.Workbench.Camera;

/// <summary>Single-precision draws for looks and scenes.</summary>
internal static class RandomDraws
{
    /// <summary>A stream of its own for one purpose of one seed.</summary>
    public static Xoshiro256 Stream(long seed, int purpose) => new(((ulong)seed * 0xD1342543DE82EF95UL) + (ulong)purpose);

    /// <summary>Uniform in [0, 1).</summary>
    public static float Unit(this Xoshiro256 random) => (float)((random.NextUInt64() >> 40) * (1.0 / (1 << 24)));

    public static float Range(this Xoshiro256 random, float low, float high) => low + ((high - low) * random.Unit());

    /// <summary>Uniform in ±<paramref name="half"/>.</summary>
    public static float Around(this Xoshiro256 random, float half) => random.Range(-half, half);

    public static int Below(this Xoshiro256 random, int count) => (int)(random.NextUInt64() % (ulong)count);

    public static bool Chance(this Xoshiro256 random, float probability) => random.Unit() < probability;
}
