using nanoFramework.Hardware.Esp32;
using Tendon.Firmware.Esp32.Boards;
using Tendon.Firmware.Esp32.Buses;
using Tendon.Firmware.Esp32.Hosting;
using Tendon.Firmware.Esp32.Tests.Bench;
using Tendon.NanoStandIn;

namespace Tendon.Firmware.Esp32.Tests.Buses;

[Collection(OneBoard.Name)]
public sealed class UartServoBusTests
{
    [Fact]
    public void The_pins_of_the_board_are_routed_and_bytes_pass_both_ways()
    {
        var line = new Loopback();
        BoardBench.Clear();
        BoardBench.Wire("COM2", line);
        var bus = new UartServoBus(Esp32DevKitC.Pins(), 1000000, new DeviceClock());
        Assert.Equal(17, BoardBench.PinOf((int)DeviceFunction.COM2_TX));
        Assert.Equal(16, BoardBench.PinOf((int)DeviceFunction.COM2_RX));
        Assert.Equal(4, BoardBench.PinOf((int)DeviceFunction.COM2_RTS));
        byte[] read = new byte[8];
        Assert.Equal(0, bus.Read(read, 0, 8));
        Assert.Equal(3, bus.Write([0, 1, 2, 3], 1, 3));
        Assert.Equal(3, bus.Read(read, 2, 6));
        Assert.Equal([0, 0, 1, 2, 3, 0, 0, 0], read);
    }

    [Fact]
    public void What_the_transmitter_has_no_room_for_is_refused_instead_of_waited_for()
    {
        BoardBench.Clear();
        BoardBench.Wire("COM2", new Loopback());
        // At 9600 baud a FIFO of 128 bytes takes 133 ms to empty: nothing of note drains during this test.
        var bus = new UartServoBus(WaveshareServoDriver.Pins(), 9600, new DeviceClock());
        Assert.Equal(-1, BoardBench.PinOf((int)DeviceFunction.COM2_RTS));
        Assert.Equal(100, bus.Write(new byte[100], 0, 100));
        Assert.InRange(bus.Write(new byte[100], 0, 100), 28, 60);
        Assert.InRange(bus.Write(new byte[100], 0, 100), 0, 40);
    }

    private sealed class Loopback : ISerialLine
    {
        private readonly Queue<byte> _bytes = new();

        public int Waiting => _bytes.Count;

        public void Transmit(ReadOnlySpan<byte> bytes)
        {
            foreach (byte value in bytes)
                _bytes.Enqueue(value);
        }

        public int Receive(Span<byte> bytes)
        {
            int count = Math.Min(bytes.Length, _bytes.Count);
            for (int i = 0; i < count; i++)
                bytes[i] = _bytes.Dequeue();
            return count;
        }
    }
}
