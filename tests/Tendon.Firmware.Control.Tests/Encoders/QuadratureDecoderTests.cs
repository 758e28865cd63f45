using Tendon.Firmware.Control.Encoders;
using Tendon.Firmware.Control.Tests.Fuzzing;

namespace Tendon.Firmware.Control.Tests.Encoders;

public sealed class QuadratureDecoderTests
{
    private static readonly (bool A, bool B)[] Cycle = [(false, false), (true, false), (true, true), (false, true)];

    [Fact]
    public void Four_edges_a_cycle_are_counted_in_both_directions()
    {
        var decoder = new QuadratureDecoder();
        for (int i = 0; i <= 40; i++)
            Take(decoder, i);
        Assert.Equal(40, decoder.Count);
        for (int i = 40; i >= -8; i--)
            Take(decoder, i);
        Assert.Equal(-8, decoder.Count);
        Assert.Equal(0u, decoder.MissedEdgeCount);
    }

    [Fact]
    public void NanoFramework_GpioPulseCounter_with_two_pins_counts_one_two_or_three_a_cycle_and_never_four()
    {
        // Source reading: channel A only ever increments on the chosen edge, channel B's level turns the direction.
        int rising = 0, falling = 0, both = 0;
        var decoder = new QuadratureDecoder();
        Take(decoder, 0);
        for (int i = 1; i <= 4; i++)
        {
            (bool before, _) = Cycle[(i - 1) % 4];
            (bool a, _) = Cycle[i % 4];
            rising += !before && a ? 1 : 0;
            falling += before && !a ? 3 : 0;
            both += before != a ? 1 : 0;
            Take(decoder, i);
        }

        Assert.Equal((1, 2, 3), (rising, both, falling));
        Assert.Equal(4, decoder.Count);
    }

    [Fact]
    public void A_jump_of_two_edges_is_a_fault_and_counts_nothing()
    {
        var decoder = new QuadratureDecoder();
        Take(decoder, 0);
        Assert.False(decoder.Take(true, true));
        Assert.Equal(1u, decoder.MissedEdgeCount);
        Assert.Equal(0, decoder.Count);
        Assert.True(decoder.Take(true, true));
    }

    [Fact]
    public void A_random_walk_is_followed_exactly_and_each_missed_edge_is_counted()
    {
        var random = new Random(54);
        var decoder = new QuadratureDecoder();
        int position = 0, expected = 0, missed = 0;
        Take(decoder, 0);
        for (int i = 0; i < FuzzCampaign.Count(50000); i++)
        {
            int step = random.Next(-1, 2) * (random.Next(1000) == 0 ? 2 : 1);
            position += step;
            expected += Math.Abs(step) == 2 ? 0 : step;
            missed += Math.Abs(step) == 2 ? 1 : 0;
            Take(decoder, position);
            Assert.Equal(expected, decoder.Count);
        }

        Assert.Equal((uint)missed, decoder.MissedEdgeCount);
    }

    private static void Take(QuadratureDecoder decoder, int position)
    {
        (bool a, bool b) = Cycle[((position % 4) + 4) % 4];
        decoder.Take(a, b);
    }
}
