namespace Tendon.Firmware.Pc.Messaging;

/// <summary>A bounded queue of messages between two threads, in memory that is allocated once. When it is full the newest message is refused, never waited for.</summary>
internal sealed class MessageQueue(int capacity, int messageBytes)
{
    private readonly byte[][] _buffers = [.. Enumerable.Range(0, capacity).Select(_ => new byte[messageBytes])];
    private readonly QueuedMessage[] _messages = new QueuedMessage[capacity];
    private readonly Lock _gate = new();
    private int _head;
    private int _count;

    /// <summary>Messages refused because the queue was full or they were too long.</summary>
    public int RefusedCount { get; private set; }

    /// <summary>Copies a message in.</summary>
    public bool TryAdd(MessageChannel channel, ReadOnlySpan<byte> payload, long timeUs)
    {
        lock (_gate)
        {
            if (_count == capacity || payload.Length > messageBytes)
            {
                RefusedCount++;
                return false;
            }

            int tail = (_head + _count) % capacity;
            payload.CopyTo(_buffers[tail]);
            _messages[tail] = new QueuedMessage(channel, payload.Length, timeUs);
            _count++;
            return true;
        }
    }

    /// <summary>Copies the oldest message out; <paramref name="destination"/> holds at least as many bytes as a message may have.</summary>
    public bool TryTake(byte[] destination, out QueuedMessage message)
    {
        lock (_gate)
        {
            message = default;
            if (_count == 0)
                return false;
            message = _messages[_head];
            Array.Copy(_buffers[_head], destination, message.Length);
            _head = (_head + 1) % capacity;
            _count--;
            return true;
        }
    }
}
