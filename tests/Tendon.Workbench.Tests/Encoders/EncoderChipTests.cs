using Tendon.Workbench.Encoders;
using Tendon.Workbench.I2c;

namespace Tendon.Workbench.Tests.Encoders;

/// <summary>Encoders and current sensors against their data sheets.</summary>
public sealed class EncoderChipTests
{
    [Fact]
    public void The_AS5600_gives_twelve_bits_and_says_whether_its_magnet_is_right()
    {
        var chip = new As5600Chip { ShaftRad = Math.PI / 2 };
        Assert.Equal([0x20, 0x04, 0x00, 0x04, 0x00], Read(chip, 0x0B, 5));
        chip.ShaftRad = -2 * Math.PI / 4096;
        Assert.Equal([0x0F, 0xFF], Read(chip, 0x0C, 2));
        (double Field, byte Status)[] fields = [(0, 0x00), (0.2, 0x30), (1, 0x20), (3, 0x28)];
        foreach ((double field, byte status) in fields)
        {
            chip.Field = field;
            Assert.Equal([status], Read(chip, 0x0B, 1));
        }
    }

    [Fact]
    public void The_MT6701s_frame_carries_angle_status_and_the_published_crc()
    {
        // The published table begins 00 03 06 05 0C.
        int[] table = [.. Enumerable.Range(0, 64).Select(i => Enumerable.Range(0, 6).Aggregate(i, (c, _) => (c & 0x20) != 0 ? ((c << 1) ^ 0x03) & 0x3F : c << 1))];
        Assert.Equal([0x00, 0x03, 0x06, 0x05, 0x0C], table[..5]);
        var chip = new Mt6701Chip(1);
        for (int i = 0; i < 500; i++)
        {
            (chip.ShaftRad, chip.Status) = (i * 0.01234, i % 16);
            var frame = new byte[3];
            chip.Clock(frame);
            int value = (frame[0] << 16) | (frame[1] << 8) | frame[2];
            int crc = table[table[table[(value >> 18) & 0x3F] ^ ((value >> 12) & 0x3F)] ^ ((value >> 6) & 0x3F)];
            Assert.Equal(crc, value & 0x3F);
            Assert.Equal(i % 16, (value >> 6) & 15);
            Assert.Equal((int)Math.Floor(chip.ShaftRad / (2 * Math.PI) * 16384) & 16383, value >> 10);
        }
    }

    [Fact]
    public void A_damaged_frame_differs_in_one_bit()
    {
        var chip = new Mt6701Chip(1) { ShaftRad = 1, CorruptFrameRate = 1 };
        byte[] damaged = new byte[3], whole = new byte[3];
        chip.Clock(damaged);
        chip.CorruptFrameRate = 0;
        chip.Clock(whole);
        Assert.Equal(1, damaged.Zip(whole, (a, b) => System.Numerics.BitOperations.PopCount((uint)(a ^ b))).Sum());
    }

    [Fact]
    public void Quadrature_tells_every_edge_in_order_and_a_slow_receiver_misses_some()
    {
        var source = new QuadratureSource(16);
        var seen = new List<int>();
        source.MoveTo(0, (_, _) => { });
        source.MoveTo(Math.PI / 4, (a, b) => seen.Add((a ? 2 : 0) + (b ? 1 : 0)));
        Assert.Equal([2, 3, 1, 0, 2, 3, 1, 0], seen);
        seen.Clear();
        source.MoveTo(0, (a, b) => seen.Add((a ? 2 : 0) + (b ? 1 : 0)));
        Assert.Equal([1, 3, 2, 0, 1, 3, 2, 0], seen);
        seen.Clear();
        source.MoveTo(Math.PI / 4, (a, b) => seen.Add(0), mostEdges: 2);
        Assert.Single(seen);
    }

    [Fact]
    public void A_current_sensor_shows_nothing_before_it_is_calibrated_and_after_a_brown_out()
    {
        var ina219 = new InaChip(false, 0.1) { CurrentA = 1, BusV = 7.4 };
        Assert.Equal([0, 0], Read(ina219, 4, 2));
        ina219.Write([5, 0x10, 0x00]);
        Assert.Equal(10000, Word(ina219, 4));
        Assert.Equal(10000, Word(ina219, 1));
        Assert.Equal((7400 / 4 << 3) | 2, Word(ina219, 2));
        ina219.Reset();
        Assert.Equal(0, Word(ina219, 4));
        var ina226 = new InaChip(true, 0.01) { CurrentA = -0.5, BusV = 12 };
        Assert.Equal((0x5449, 0x2260, 0x4127), (Word(ina226, 0xFE), Word(ina226, 0xFF), Word(ina226, 0)));
        Assert.Equal(-2000, (short)Word(ina226, 1));
        Assert.Equal(9600, Word(ina226, 2));
    }

    private static byte[] Read(II2cChip chip, byte register, int count)
    {
        var answer = new byte[count];
        chip.Write([register]);
        chip.Read(answer);
        return answer;
    }

    private static int Word(II2cChip chip, byte register)
    {
        byte[] two = Read(chip, register, 2);
        return (two[0] << 8) | two[1];
    }
}
