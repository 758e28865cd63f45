using Tendon.Mqtt;
using Tendon.Mqtt.PrivateBrokers;

namespace Tendon.Tool.Sim;

/// <summary>A private broker that is started anew on the same port when it ends; the board finds it again by itself.</summary>
internal sealed class KeptBroker : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private PrivateBroker _broker;

    private KeptBroker(PrivateBroker broker) => _broker = broker;

    /// <summary>Where it listens, however often it was started.</summary>
    internal BrokerAddress Address => _broker.Address;

    /// <summary>Starts it; 0 takes a free port.</summary>
    /// <exception cref="MqttException">It does not start; the message says why.</exception>
    internal static KeptBroker Start(int port) => new(PrivateBroker.Start(new PrivateBrokerOptions { Port = port }));

    /// <summary>Watches it until cancelled.</summary>
    /// <param name="restarted">Called after each new start.</param>
    /// <param name="cancellation">Ends the watch.</param>
    /// <exception cref="MqttException">It does not start again.</exception>
    internal async Task Keep(Action restarted, CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(Look, cancellation);
            if (_broker.IsRunning)
                continue;
            int port = _broker.Address.Port;
            _broker.Dispose();
            _broker = PrivateBroker.Start(new PrivateBrokerOptions { Port = port });
            restarted();
        }
    }

    public void Dispose() => _broker.Dispose();
}
