using Tendon.Firmware.Esp32.Boards;
using Tendon.Firmware.Esp32.Buses;
using Tendon.Firmware.Esp32.Tests.Bench;
using Tendon.NanoStandIn;

namespace Tendon.Firmware.Esp32.Tests.Buses;

[Collection(OneBoard.Name)]
public sealed class I2cBusTests
{
    [Fact]
    public void A_chip_that_answers_is_read_and_one_that_does_not_is_a_result()
    {
        BoardBench.Clear();
        var chip = new Registers();
        BoardBench.Solder(0x36, chip);
        var bus = new I2cBus(Esp32S3DevKitC.Pins());
        Assert.Equal(8, BoardBench.PinOf(131328));
        byte[] answer = new byte[4];
        Assert.True(bus.Write(0x36, [7, 0xAB, 99], 2));
        Assert.True(bus.WriteRead(0x36, [7, 0], 1, answer, 2));
        Assert.Equal([0xAB, 0, 0, 0], answer);
        Assert.False(bus.Write(0x40, [1], 1));
        chip.IsStuck = true;
        Assert.False(bus.WriteRead(0x36, [7], 1, answer, 1));
    }

    [Fact]
    public void Counts_beyond_a_buffer_and_addresses_beyond_seven_bits_are_refused()
    {
        BoardBench.Clear();
        var bus = new I2cBus(Esp32DevKitC.Pins());
        Assert.False(bus.Write(0x80, [1], 1));
        Assert.False(bus.Write(0x36, [1], 2));
        Assert.False(bus.WriteRead(0x36, [1], 1, new byte[1], 2));
        Assert.False(bus.WriteRead(0x36, [1], 0, new byte[1], 1));
    }

    private sealed class Registers : II2cChip
    {
        private readonly byte[] _bytes = new byte[256];

        public bool IsStuck { get; set; }

        public bool Transfer(ReadOnlySpan<byte> sent, Span<byte> answer)
        {
            if (IsStuck)
                return false;
            sent[1..].CopyTo(_bytes.AsSpan(sent[0]));
            _bytes.AsSpan(sent[0], answer.Length).CopyTo(answer);
            return true;
        }
    }
}
