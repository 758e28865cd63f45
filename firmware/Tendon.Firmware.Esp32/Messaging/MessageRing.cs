using System;
using Tendon.Contracts;

namespace Tendon.Firmware.Esp32.Messaging;

/// <summary>Messages between two threads, in memory that is allocated once. When it is full the newest message is refused, never waited for.</summary>
public sealed class MessageRing
{
    private readonly byte[][] _buffers;
    private readonly int[] _lengths;
    private readonly MessageChannel[] _channels;
    private readonly long[] _timesUs;
    private int _head;
    private int _count;

    /// <summary>An empty ring.</summary>
    /// <param name="capacity">Messages that wait at most.</param>
    public MessageRing(int capacity)
    {
        _buffers = new byte[capacity][];
        for (int i = 0; i < capacity; i++)
            _buffers[i] = new byte[ContractLimits.MaxMessageBytes];
        _lengths = new int[capacity];
        _channels = new MessageChannel[capacity];
        _timesUs = new long[capacity];
    }

    /// <summary>Messages that were refused because the ring was full, or they were empty or too long.</summary>
    public uint RefusedCount { get; private set; }

    /// <summary>Copies a message in.</summary>
    public bool TryAdd(MessageChannel channel, byte[] bytes, int length, long timeUs)
    {
        lock (_buffers)
        {
            if (_count == _buffers.Length || length <= 0 || length > ContractLimits.MaxMessageBytes)
            {
                RefusedCount++;
                return false;
            }

            int at = (_head + _count) % _buffers.Length;
            Array.Copy(bytes, _buffers[at], length);
            _lengths[at] = length;
            _channels[at] = channel;
            _timesUs[at] = timeUs;
            _count++;
            return true;
        }
    }

    /// <summary>Copies the oldest message to the start of <paramref name="bytes"/>.</summary>
    /// <returns>Its length, 0 when the ring is empty.</returns>
    public int TryTake(byte[] bytes, out MessageChannel channel, out long timeUs)
    {
        lock (_buffers)
        {
            channel = MessageChannel.None;
            timeUs = 0;
            if (_count == 0)
                return 0;
            int length = _lengths[_head];
            Array.Copy(_buffers[_head], bytes, length);
            channel = _channels[_head];
            timeUs = _timesUs[_head];
            _head = (_head + 1) % _buffers.Length;
            _count--;
            return length;
        }
    }
}
