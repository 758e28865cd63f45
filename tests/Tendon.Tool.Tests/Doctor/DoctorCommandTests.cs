using System.Net;
using System.Net.Sockets;
using Tendon.Mqtt.PrivateBrokers;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Tests.CommandLine;

namespace Tendon.Tool.Tests.Doctor;

public sealed class DoctorCommandTests
{
    [Fact]
    public async Task What_takes_a_connection_and_speaks_no_mqtt_is_no_broker()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = Task.Run(async () =>
        {
            while (true)
                (await listener.AcceptTcpClientAsync()).Dispose();
        });
        ToolSaid said = await ToolSaid.By("doctor", "--lang", "en", "--broker", $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        Assert.Equal((int)ExitCode.Failed, said.Code);
        Assert.Contains("does not let this machine in by MQTT", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_that_lets_this_machine_in_is_well_and_one_that_is_not_there_is_told()
    {
        string address;
        using (PrivateBroker broker = PrivateBroker.Start())
        {
            address = broker.Address.ToString();
            Assert.Contains($"✓ broker  {address}", (await ToolSaid.By("doctor", "--lang", "en", "--broker", address)).Output, StringComparison.Ordinal);
        }

        Assert.Contains($"nothing answers at {address}", (await ToolSaid.By("doctor", "--lang", "en", "--broker", address)).Output, StringComparison.Ordinal);
    }
}
