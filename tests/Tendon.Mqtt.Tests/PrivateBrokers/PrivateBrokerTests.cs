using System.Diagnostics;
using System.Net.Sockets;
using Tendon.Mqtt.PrivateBrokers;

namespace Tendon.Mqtt.Tests.PrivateBrokers;

public sealed class PrivateBrokerTests
{
    [Fact]
    public void Two_brokers_run_side_by_side_and_end_when_disposed()
    {
        PrivateBroker first = PrivateBroker.Start(), second = PrivateBroker.Start();
        Assert.NotEqual(first.Address.Port, second.Address.Port);
        Assert.True(first.IsRunning && second.IsRunning);
        first.Dispose();
        second.Dispose();
        Assert.False(first.IsRunning || second.IsRunning);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        Assert.ThrowsAny<SocketException>(() => socket.Connect("127.0.0.1", first.Address.Port));
    }

    [Fact]
    public void A_port_in_use_is_said()
    {
        using PrivateBroker first = PrivateBroker.Start();
        MqttException e = Assert.Throws<MqttException>(() => PrivateBroker.Start(new PrivateBrokerOptions { Port = first.Address.Port }));
        Assert.Contains("is taken", e.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"{first.Address.Port}", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_program_is_said()
    {
        MqttException e = Assert.Throws<MqttException>(() => PrivateBroker.Start(new PrivateBrokerOptions { Program = "/nowhere/mosquitto" }));
        Assert.Contains("/nowhere/mosquitto", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_none_is_said() =>
        Assert.Throws<MqttException>(() => PrivateBroker.Start(new PrivateBrokerOptions { Port = 70_000 }));

    [Fact]
    public async Task A_broker_that_was_killed_is_noticed()
    {
        using PrivateBroker broker = PrivateBroker.Start();
        Process.GetProcessById(broker.ProcessId).Kill();
        await Eventually.True(() => !broker.IsRunning, "the end of the broker");
    }

    [Fact]
    public void It_listens_on_the_loopback_only()
    {
        using PrivateBroker broker = PrivateBroker.Start();
        string hexPort = $":{broker.Address.Port:X4}";
        string[] listening = File.ReadAllLines("/proc/net/tcp").Concat(File.ReadAllLines("/proc/net/tcp6"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields.Length > 3 && fields[1].EndsWith(hexPort, StringComparison.Ordinal) && fields[3] == "0A")
            .Select(fields => fields[1]).ToArray();
        Assert.Equal(["0100007F" + hexPort], listening);
    }
}
