using Tendon.Workbench.Seeding;

namespace Tendon.Workbench.Tests.Seeding;

public class Xoshiro256Tests
{
    [Fact]
    public void The_stream_of_a_seed_is_frozen()
    {
        // SplitMix64 of 0 starts e220a8397b1dcdaf 6e789e6aa1b965f4 06c45d188009454f f88bb8a8724c81ec; xoshiro256** on that state gives:
        var random = new Xoshiro256(0);
        Assert.Equal(0x99ec5f36cb75f2b4UL, random.NextUInt64());
        Assert.Equal(0xbf6e1f784956452aUL, random.NextUInt64());
        Assert.Equal(0x1a5f849d4933e6e0UL, random.NextUInt64());
    }

    [Fact]
    public void Uniform_and_normal_deviates_have_their_moments()
    {
        var random = new Xoshiro256(1);
        double sum = 0, normalSum = 0, normalSquares = 0;
        const int n = 200_000;
        for (int i = 0; i < n; i++)
        {
            double u = random.NextDouble();
            Assert.InRange(u, 0, 1);
            sum += u;
            double z = random.NextNormal();
            normalSum += z;
            normalSquares += z * z;
        }

        Assert.Equal(0.5, sum / n, 2);
        Assert.Equal(0, normalSum / n, 2);
        Assert.Equal(1, normalSquares / n, 1);
    }
}
