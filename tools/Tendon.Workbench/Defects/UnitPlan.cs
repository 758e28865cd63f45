using Tendon.Workbench.Seeding;

namespace Tendon.Workbench.Defects;

/// <summary>How one emulated unit was put together. Equal plans give bit-identical units.</summary>
/// <param name="Seed">Names the spread of its parts and its noise.</param>
/// <param name="Planted">What is wrong with it; empty for a healthy unit.</param>
public sealed record UnitPlan(ulong Seed, IReadOnlyList<PlantedDefect> Planted)
{
    private const double HealthyShare = 0.4;
    private const double SecondDefectShare = 0.15;
    private const int JointCount = 6;

    // Two at once only of these: with any other the run ends, the unit is repaired and comes back, and what else it has is found then.
    private static readonly UnitDefect[] s_besides =
        [UnitDefect.MixedFirmware, UnitDefect.StickyJoint, UnitDefect.WornGear, UnitDefect.WeakMagnet, UnitDefect.BrownOut];

    /// <summary>Whether every servo still has the id that it left the factory with, 1.</summary>
    public bool FactoryIds { get; init; }

    /// <summary>Speed that the servos are set to, bit/s.</summary>
    public int BitsPerS { get; init; } = 1_000_000;

    /// <summary>A unit without defects.</summary>
    public static UnitPlan Healthy(ulong seed) => new(seed, []);

    /// <summary>A unit with one defect, at a joint and of a severity that the seed names.</summary>
    public static UnitPlan With(ulong seed, UnitDefect defect)
    {
        var random = new Xoshiro256((seed << 8) ^ 0xDEFEC700 ^ (ulong)defect);
        return new UnitPlan(seed, [Plant(defect, random)]);
    }

    /// <summary>A unit as a factory meets them: four in ten healthy, the others with a defect, now and then with two at different joints.</summary>
    public static UnitPlan Draw(ulong seed)
    {
        var random = new Xoshiro256(seed ^ 0x57A7104);
        if (random.NextBool(HealthyShare)) return Healthy(seed);
        var planted = new List<PlantedDefect> { Plant(Any(random), random) };
        if (!s_besides.Contains(planted[0].Defect) || !random.NextBool(SecondDefectShare))
            return new UnitPlan(seed, planted);
        UnitDefect[] others = [.. s_besides.Where(defect => defect != planted[0].Defect)];
        PlantedDefect second = Plant(others[random.NextInt(others.Length)], random);

        // What a joint's gears do does not show behind a sensor that jitters, so each joint has one fault.
        planted.Add(second.Joint == planted[0].Joint ? second with { Joint = (second.Joint + 1) % JointCount } : second);
        return new UnitPlan(seed, planted);
    }

    private static UnitDefect Any(Xoshiro256 random) => UnitDefects.All[random.NextInt(UnitDefects.All.Count)];

    private static PlantedDefect Plant(UnitDefect defect, Xoshiro256 random) => new(defect, random.NextInt(JointCount), random.NextDouble());
}
