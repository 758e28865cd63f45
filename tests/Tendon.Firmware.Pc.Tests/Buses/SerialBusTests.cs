using Tendon.BoardTalk;
using Tendon.Contracts;
using Tendon.Firmware.Pc.Arms;
using Tendon.Firmware.Pc.Buses;
using Tendon.Firmware.Pc.Tests.Hosting;
using Tendon.Mqtt.PrivateBrokers;
using Tendon.Workbench;
using Tendon.Workbench.Serial;

namespace Tendon.Firmware.Pc.Tests.Buses;

[Collection(RealTime.Name)]
public sealed class SerialBusTests
{
    [Fact]
    public void Bytes_pass_unchanged_both_ways_and_no_call_waits()
    {
        using var terminal = new PseudoTerminal();
        using SerialBus bus = SerialBus.Open(terminal.DevicePath, 1000000);
        byte[] all = [.. Enumerable.Range(0, 256).Select(i => (byte)i)], buffer = new byte[512];
        Assert.Equal(0, bus.Read(buffer, 0, buffer.Length));
        Assert.Equal(256, bus.Write(all, 0, 256));
        Assert.Equal(all, ReadAll(b => terminal.Read(b), 256));
        terminal.Write(all, 256);
        Assert.Equal(all, ReadAll(b => bus.Read(b, 0, b.Length), 256));
        Assert.Equal(0, bus.Read(buffer, 0, buffer.Length));
        Assert.False(bus.IsLost);
    }

    [Fact]
    public void A_device_that_is_unplugged_is_lost_and_does_not_throw()
    {
        var terminal = new PseudoTerminal();
        using SerialBus bus = SerialBus.Open(terminal.DevicePath, 1000000);
        terminal.Dispose();
        byte[] buffer = new byte[16];
        for (int i = 0; i < 10; i++)
        {
            bus.Write(buffer, 0, 16);
            bus.Read(buffer, 0, 16);
        }

        Assert.True(bus.IsLost);
        Assert.Equal(0, bus.Write(buffer, 0, 16));
    }

    [Fact]
    public void What_cannot_be_opened_is_named_with_the_fix()
    {
        Assert.Contains("Plug the adapter in", Assert.Throws<SerialDeviceException>(() => SerialBus.Open("/dev/ttyNONE", 1000000)).Message);
        Assert.Contains("not a serial device", Assert.Throws<SerialDeviceException>(() => SerialBus.Open("/dev/null", 1000000)).Message);
        Assert.Contains("1000000", Assert.Throws<SerialDeviceException>(() => SerialBus.Open("/dev/null", 1234)).Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_arm_on_a_serial_adapter_is_armed_moved_and_held_when_the_cable_goes(bool echo)
    {
        using var terminal = new PseudoTerminal();
        using var line = new ServoLine(terminal, new BenchOptions { Seed = 5, Line = new LineOptions { Echo = echo } });
        using SerialBus bus = SerialBus.Open(terminal.DevicePath, 1000000);
        using PrivateBroker broker = PrivateBroker.Start();
        await using var board = new BoardHost(new BoardOptions(ArmFile.Read(ArmFile.Find("so101")), "serial", broker.Address), bus);
        board.Start();
        await using BoardClient client = await BoardClient.Connect(broker.Address, "serial");
        Assert.True(await BoardClient.Until(() => client.Hello != null && client.State.SafetyState == SafetyState.Disarmed), $"{board.State} {board.Fault}");
        Assert.Equal(AckResult.Ok, await client.Command(CommandCode.Arm));
        Assert.True(await BoardClient.Until(() => client.State.SafetyState == SafetyState.Holding), $"{board.State} {board.Fault}");
        int before = client.State.PositionUrad(0);
        client.Move(0, 300000, 800, final: true);
        Assert.True(await BoardClient.Until(() => client.State.PositionUrad(0) - before > 280000), $"{client.State.SafetyState} {client.State.LastSegmentResult}");
        line.IsCut = true;
        Assert.True(await BoardClient.Until(() => board.State == SafetyState.Faulted));
        Assert.Equal(FaultCode.BusLost, board.Fault);
    }

    private static byte[] ReadAll(Func<byte[], int> read, int count)
    {
        var bytes = new List<byte>();
        byte[] buffer = new byte[512];
        for (int i = 0; i < 2000 && bytes.Count < count; i++)
        {
            int taken = read(buffer);
            bytes.AddRange(buffer[..taken]);
            if (taken == 0)
                Thread.Sleep(1);
        }

        return [.. bytes];
    }
}
