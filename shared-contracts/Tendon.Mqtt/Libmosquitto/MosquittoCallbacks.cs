using System.Runtime.InteropServices;

namespace Tendon.Mqtt.Libmosquitto;

/// <summary>
/// Collects what the library calls back with, and nothing else: code that runs inside a callback may not dispose the client, so user
/// code never does. The owner drains the queues after each network step, on the same thread.
/// </summary>
internal sealed unsafe class MosquittoCallbacks
{
    private const int FirstFailureReason = 0x80;

    /// <summary>The broker's answer to the connect; null until it came.</summary>
    public int? ConnectReason { get; private set; }

    /// <summary>Why the connection ended; null while it lives.</summary>
    public int? DisconnectReason { get; private set; }

    /// <summary>Received messages in order.</summary>
    public Queue<MqttMessage> Messages { get; } = new();

    /// <summary>Answered subscriptions: message id and whether the broker granted it.</summary>
    public Queue<(int MessageId, bool Granted)> Subscriptions { get; } = new();

    /// <summary>Publications the broker denied, in words.</summary>
    public Queue<string> Denials { get; } = new();

    /// <summary>Points the native callbacks of a client at the instance in its context.</summary>
    public static void Attach(IntPtr client)
    {
        MosquittoLibrary.OnConnect(client, &Connected);
        MosquittoLibrary.OnDisconnect(client, &Disconnected);
        MosquittoLibrary.OnMessage(client, &Received);
        MosquittoLibrary.OnSubscribe(client, &Subscribed);
        MosquittoLibrary.OnPublish(client, &Published);
    }

    private static MosquittoCallbacks From(IntPtr context) => (MosquittoCallbacks)GCHandle.FromIntPtr(context).Target!;

    [UnmanagedCallersOnly]
    private static void Connected(IntPtr client, IntPtr context, int reason, int flags, IntPtr properties) => From(context).ConnectReason = reason;

    [UnmanagedCallersOnly]
    private static void Disconnected(IntPtr client, IntPtr context, int reason, IntPtr properties) => From(context).DisconnectReason = reason;

    [UnmanagedCallersOnly]
    private static void Received(IntPtr client, IntPtr context, MosquittoMessage* message)
    {
        byte[] payload = message->PayloadLength == 0 ? [] : new ReadOnlySpan<byte>(message->Payload, message->PayloadLength).ToArray();
        string topic = Marshal.PtrToStringUTF8((IntPtr)message->Topic) ?? "";
        From(context).Messages.Enqueue(new MqttMessage(topic, payload, message->Retain != 0));
    }

    [UnmanagedCallersOnly]
    private static void Subscribed(IntPtr client, IntPtr context, int messageId, int count, int* granted) =>
        From(context).Subscriptions.Enqueue((messageId, count > 0 && granted[0] < FirstFailureReason));

    [UnmanagedCallersOnly]
    private static void Published(IntPtr client, IntPtr context, int messageId, int reason, IntPtr properties)
    {
        if (reason >= FirstFailureReason)
            From(context).Denials.Enqueue(MosquittoLibrary.DescribeReason(reason));
    }
}
