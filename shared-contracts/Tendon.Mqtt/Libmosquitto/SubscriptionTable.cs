namespace Tendon.Mqtt.Libmosquitto;

/// <summary>What the client wants to receive. The caller holds the client's lock.</summary>
internal sealed class SubscriptionTable
{
    private readonly List<Subscription> _all = [];

    /// <summary>Remembers a filter; asking again for the same one replaces it.</summary>
    public Subscription Add(string filter, MqttQos qos)
    {
        _all.RemoveAll(s => s.Filter == filter && s.Granted.Task.IsCompleted);
        var subscription = new Subscription(filter, qos);
        _all.Add(subscription);
        return subscription;
    }

    /// <summary>Asks for everything, on a new connection.</summary>
    public void SendAll(MosquittoSession session)
    {
        foreach (Subscription subscription in _all.ToArray())
            Send(subscription, session);
    }

    /// <summary>Asks for one filter.</summary>
    public void Send(Subscription subscription, MosquittoSession session)
    {
        if (session.TrySubscribe(subscription.Filter, subscription.Qos, out int messageId, out string error))
        {
            subscription.MessageId = messageId;
            return;
        }
        if (error == "no connection")
            return;
        Fail(subscription, $"\"{subscription.Filter}\" is not a topic filter that can be subscribed to: {error}.");
    }

    /// <summary>Takes the broker's answer; returns the filter that was denied, or null.</summary>
    public string? Answer(int messageId, bool granted)
    {
        Subscription? subscription = _all.Find(s => s.MessageId == messageId);
        if (subscription is null)
            return null;
        subscription.MessageId = 0;
        if (granted)
        {
            subscription.Granted.TrySetResult();
            return null;
        }
        Fail(subscription, $"The broker denied the subscription to {subscription.Filter}. Check its access list.");
        return subscription.Filter;
    }

    /// <summary>Fails what still waits: the client is closing.</summary>
    public void Abandon()
    {
        foreach (Subscription subscription in _all.ToArray())
            Fail(subscription, "The client was closed.");
    }

    private void Fail(Subscription subscription, string message)
    {
        _all.Remove(subscription);
        subscription.Granted.TrySetException(new MqttException(message));
        // Nobody has to wait for a grant, so a failure nobody looked at is not an error.
        _ = subscription.Granted.Task.Exception;
    }
}
