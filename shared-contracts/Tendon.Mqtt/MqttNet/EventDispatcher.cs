using System.Collections.Concurrent;

namespace Tendon.Mqtt.MqttNet;

/// <summary>Runs handlers on one thread in order. Bounded: a slow handler slows the socket down instead of filling the memory.</summary>
internal sealed class EventDispatcher
{
    private const int Capacity = 1_024;
    private readonly BlockingCollection<Action> _queue = new(Capacity);
    private readonly Thread _thread;

    public EventDispatcher(string name)
    {
        _thread = new Thread(Run) { IsBackground = true, Name = name };
        _thread.Start();
    }

    public bool IsCurrentThread => Thread.CurrentThread == _thread;

    /// <summary>Queues a call; it is dropped once the dispatcher is closed.</summary>
    public void Post(Action call)
    {
        try
        {
            // A handler that posts must not wait for itself.
            if (IsCurrentThread)
                call();
            else
                _queue.Add(call);
        }
        catch (InvalidOperationException)
        {
            // Closed meanwhile.
        }
    }

    /// <summary>Takes no more calls and, from another thread, waits for those that are queued.</summary>
    public void Close()
    {
        _queue.CompleteAdding();
        if (!IsCurrentThread)
            _thread.Join(2_000);
    }

    private void Run()
    {
        foreach (Action call in _queue.GetConsumingEnumerable())
            call();
    }
}
