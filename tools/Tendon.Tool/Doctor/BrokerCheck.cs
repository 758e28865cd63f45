using System.Net;
using System.Net.Sockets;
using Tendon.Mqtt;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Doctor;

/// <summary>Whether a broker is at an address and lets this machine in, tried by connecting as every command does.</summary>
internal sealed class BrokerCheck(ToolText text)
{
    private const int ConnectTimeoutMs = 2_000;

    /// <summary>What was found; takes at most a few seconds.</summary>
    internal Finding Of(BrokerAddress broker)
    {
        try
        {
            Connect(broker).GetAwaiter().GetResult();
        }
        catch (MqttException fault)
        {
            return fault.Unreached is null
                ? Say(Verdict.Bad, "doctor.broker.refused", broker, fault.Message)
                : Say(Verdict.Optional, "doctor.broker.none", broker);
        }

        return broker.UserName is null && !IsOwn(broker) ? Say(Verdict.Optional, "doctor.broker.open", broker) : new Finding(Verdict.Good, text["doctor.broker"], $"{broker}");
    }

    private static async Task Connect(BrokerAddress broker)
    {
        var options = new MqttClientOptions(broker, $"tendon-doctor-{Random.Shared.Next():x8}") { ConnectTimeoutMs = ConnectTimeoutMs };
        await using IMqttClient client = MqttClientFactory.Create(options);
        await client.Connect();
    }

    // On this machine's own loopback nobody else can reach it.
    private static bool IsOwn(BrokerAddress broker)
    {
        try
        {
            return Array.TrueForAll(Dns.GetHostAddresses(broker.Host), IPAddress.IsLoopback);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private Finding Say(Verdict verdict, string key, params object?[] arguments) => new(verdict, text["doctor.broker"], text.Format(key, arguments));
}
