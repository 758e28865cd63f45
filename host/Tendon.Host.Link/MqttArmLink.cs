using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Time;
using Tendon.Host.Link.Transport;
using Tendon.Mqtt;

namespace Tendon.Host.Link;

/// <summary>Meets an arm over a broker.</summary>
public static class MqttArmLink
{
    /// <summary>Connects to the broker and meets the arm. Throws <see cref="ArmLinkException"/> with the reason and the fix.</summary>
    /// <param name="broker">How the broker is reached; the client id is set here.</param>
    /// <param name="options">Which arm.</param>
    /// <param name="clock">The host's clock, in wall time.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async ValueTask<IArmLink> Connect(MqttClientOptions broker, ArmLinkOptions options, IHostClock clock, CancellationToken cancellation)
    {
        if (!Topics.IsValidArmName(options.ArmName))
            throw new ArmLinkException(ArmLinkProblem.InvalidName, $"\"{options.ArmName}\" is no arm name. Use 1 to 32 of a-z, 0-9, '-' and '_'.");
        IMqttClient client = MqttClientFactory.Create(broker with { ClientId = $"tendon-host-{options.Authority:x8}" });
        var transport = new MqttArmTransport(client, options.ArmName);
        var link = new ArmLink(transport, clock, options);
        try
        {
            await transport.Connect(cancellation).ConfigureAwait(false);
            await link.Inbox.Meet(cancellation).ConfigureAwait(false);
            return link;
        }
        catch (Exception e)
        {
            await link.DisposeAsync().ConfigureAwait(false);
            if (e is MqttException)
                throw new ArmLinkException(ArmLinkProblem.Broker, e.Message, e);
            throw;
        }
    }
}
