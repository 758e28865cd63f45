using MQTTnet;
using MQTTnet.Protocol;
using NetClient = MQTTnet.IMqttClient;

namespace Tendon.Mqtt.MqttNet;

/// <summary>What the client wants to receive, asked for on every connection.</summary>
internal sealed class MqttNetSubscriptions(NetClient client, Action<string> warn)
{
    private readonly Lock _gate = new();
    private readonly List<Subscription> _all = [];
    private bool _isConnected;

    public Task Add(string filter, MqttQos qos)
    {
        var subscription = new Subscription(filter, qos);
        lock (_gate)
        {
            _all.RemoveAll(s => s.Filter == filter && s.Granted.Task.IsCompleted);
            _all.Add(subscription);
            if (_isConnected)
                _ = Ask(subscription);
        }
        return subscription.Granted.Task;
    }

    public void Connected()
    {
        lock (_gate)
        {
            _isConnected = true;
            foreach (Subscription subscription in _all)
                _ = Ask(subscription);
        }
    }

    public void Lost()
    {
        lock (_gate)
            _isConnected = false;
    }

    public void Abandon()
    {
        lock (_gate)
        {
            foreach (Subscription subscription in _all)
                Fail(subscription, "The client was closed.");
            _all.Clear();
        }
    }

    private async Task Ask(Subscription subscription)
    {
        try
        {
            MqttClientSubscribeOptions request = new MqttClientSubscribeOptionsBuilder()
                .WithTopicFilter(subscription.Filter, (MqttQualityOfServiceLevel)subscription.Qos).Build();
            MqttClientSubscribeResult result = await client.SubscribeAsync(request).ConfigureAwait(false);
            if (result.Items.All(i => (int)i.ResultCode < 0x80))
                subscription.Granted.TrySetResult();
            else
                Deny(subscription, $"The broker denied the subscription to {subscription.Filter}. Check its access list.");
        }
        catch (Exception) when (!client.IsConnected)
        {
            // The next connection asks again.
        }
        catch (Exception e)
        {
            Deny(subscription, $"\"{subscription.Filter}\" is not a topic filter that can be subscribed to: {e.Message}.");
        }
    }

    private void Deny(Subscription subscription, string text)
    {
        lock (_gate)
            _all.Remove(subscription);
        Fail(subscription, text);
        warn(text);
    }

    private static void Fail(Subscription subscription, string text)
    {
        subscription.Granted.TrySetException(new MqttException(text));
        _ = subscription.Granted.Task.Exception;
    }
}
