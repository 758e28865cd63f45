using System.Runtime.InteropServices;

namespace Tendon.Mqtt.Libmosquitto;

/// <summary>
/// One connection's native handle, from connect to loss. A fresh handle per connection means that nothing queued in the library
/// before a loss is sent after it. The library runs in its single-threaded mode; the lock serialises every call into it, so a publish
/// writes to the socket at once on the caller's thread and needs no switch to a network thread.
/// </summary>
internal sealed unsafe class MosquittoSession : IDisposable
{
    private const int MiscIntervalMs = 500;
    private readonly Lock _gate = new();
    private readonly SocketPoll _poll = new();
    private readonly MosquittoCallbacks _callbacks = new();
    private readonly string _broker;
    private readonly int _maximumPacketBytes;
    private GCHandle _callbacksHandle;
    private IntPtr _client;
    private long _nextMiscAtMs;

    private MosquittoSession(MqttClientOptions options)
    {
        _broker = options.Broker.ToString();
        _maximumPacketBytes = options.MaximumPacketBytes;
    }

    /// <summary>What the callbacks have collected; read on the thread that calls <see cref="Step"/>.</summary>
    public MosquittoCallbacks Events => _callbacks;

    /// <summary>Connects and waits for the broker's consent. Throws <see cref="MqttException"/>.</summary>
    public static MosquittoSession Open(MqttClientOptions options, CancellationToken stopping)
    {
        long giveUpAtMs = Environment.TickCount64 + options.ConnectTimeoutMs;
        string address = BrokerProbe.FindAddress(options.Broker, options.ConnectTimeoutMs, stopping);
        var session = new MosquittoSession(options);
        try
        {
            session.Begin(options, address);
            while (session._callbacks.ConnectReason is null)
            {
                stopping.ThrowIfCancellationRequested();
                if (Environment.TickCount64 > giveUpAtMs)
                    throw new MqttException($"{options.Broker} accepts connections but does not speak MQTT: it did not answer within {options.ConnectTimeoutMs} ms. Check the port and whether it needs TLS.");
                if (!session.Step(20, out string reason))
                    throw new MqttException($"The broker at {options.Broker} closed the connection: {reason}. {BrokerAdvice.For(options)}");
            }
            if (session._callbacks.ConnectReason is int refused && refused != 0)
                throw new MqttException($"The broker at {options.Broker} refused this client: {MosquittoLibrary.DescribeReason(refused)}. {BrokerAdvice.For(options)}");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Waits for the network at most <paramref name="timeoutMs"/> and does what is due. False once the connection is lost.</summary>
    public bool Step(int timeoutMs, out string reason)
    {
        int socket;
        bool wantsWrite;
        lock (_gate)
        {
            socket = MosquittoLibrary.Socket(_client);
            wantsWrite = MosquittoLibrary.WantsToWrite(_client);
        }
        _poll.Wait(socket, wantsWrite, timeoutMs, out bool canRead, out bool canWrite);
        int result = MosquittoLibrary.Success;
        lock (_gate)
        {
            if (canRead)
                result = MosquittoLibrary.LoopRead(_client, 1);
            if (result == MosquittoLibrary.Success && canWrite)
                result = MosquittoLibrary.LoopWrite(_client, 1);
            if (result == MosquittoLibrary.Success && Environment.TickCount64 >= _nextMiscAtMs)
            {
                result = MosquittoLibrary.LoopMisc(_client);
                _nextMiscAtMs = Environment.TickCount64 + MiscIntervalMs;
            }
            if (result == MosquittoLibrary.Success && MosquittoLibrary.Socket(_client) < 0)
                result = MosquittoLibrary.NoConnection;
        }
        reason = "";
        if (result == MosquittoLibrary.Success && _callbacks.DisconnectReason is null)
            return true;
        reason = _callbacks.DisconnectReason is int given and > 0x80 ? MosquittoLibrary.DescribeReason(given) : MosquittoLibrary.DescribeError(result);
        return false;
    }

    /// <summary>Ends a <see cref="Step"/> that waits.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            if (_client != IntPtr.Zero)
                _poll.Wake();
        }
    }

    /// <summary>Publishes; the payload is copied or sent before this returns.</summary>
    public MqttPublishResult Publish(string topic, byte[] buffer, int offset, int length, MqttQos qos, bool retain, out string error)
    {
        error = "";
        if (length > _maximumPacketBytes)
            return MqttPublishResult.InvalidMessage;
        int result;
        lock (_gate)
        {
            if (_client == IntPtr.Zero)
                return MqttPublishResult.NotConnected;
            // A setpoint that would wait behind unsent bytes is stale before it leaves; the next one is better.
            if (qos == MqttQos.AtMostOnce && MosquittoLibrary.WantsToWrite(_client))
                return MqttPublishResult.Congested;
            fixed (byte* payload = buffer)
                result = MosquittoLibrary.Publish(_client, out _, topic, length, payload + offset, (int)qos, retain);
            if (MosquittoLibrary.WantsToWrite(_client))
                _poll.Wake();
        }
        return MosquittoResult.ToPublishResult(result, out error);
    }

    /// <summary>Sends a subscription; its grant arrives among the events under <paramref name="messageId"/>.</summary>
    public bool TrySubscribe(string filter, MqttQos qos, out int messageId, out string error)
    {
        int result;
        lock (_gate)
        {
            messageId = 0;
            error = "no connection";
            if (_client == IntPtr.Zero)
                return false;
            result = MosquittoLibrary.Subscribe(_client, out messageId, filter, (int)qos);
            _poll.Wake();
        }
        error = result == MosquittoLibrary.Success ? "" : MosquittoLibrary.DescribeError(result);
        return result == MosquittoLibrary.Success;
    }

    /// <summary>Says goodbye, so that the will is not published; what was already handed over is sent first.</summary>
    public void Disconnect()
    {
        for (int i = 0; i < 20 && Step(5, out _); i++)
        {
            lock (_gate)
            {
                if (!MosquittoLibrary.WantsToWrite(_client))
                    break;
            }
        }
        lock (_gate)
            _ = MosquittoLibrary.Disconnect(_client);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_client != IntPtr.Zero)
                MosquittoLibrary.Destroy(_client);
            _client = IntPtr.Zero;
            if (_callbacksHandle.IsAllocated)
                _callbacksHandle.Free();
            _poll.Dispose(); // under the lock: a late wake-up must not write to a descriptor that is someone else's by now
        }
    }

    private void Begin(MqttClientOptions options, string address)
    {
        _ = MosquittoLibrary.Initialise();
        _callbacksHandle = GCHandle.Alloc(_callbacks);
        _client = MosquittoLibrary.New(options.ClientId, true, GCHandle.ToIntPtr(_callbacksHandle));
        if (_client == IntPtr.Zero)
            throw new MqttException($"libmosquitto does not take the client id \"{options.ClientId}\". Use letters, digits and dashes.");
        Check(MosquittoLibrary.SetOption(_client, MosquittoLibrary.OptionProtocolVersion, MosquittoLibrary.ProtocolV5), "protocol version");
        Check(MosquittoLibrary.SetOption(_client, MosquittoLibrary.OptionTcpNoDelay, 1), "TCP_NODELAY");
        if (options.UserName is not null)
            Check(MosquittoLibrary.SetCredentials(_client, options.UserName, options.Password), "credentials");
        if (options.Will is { } will)
            Check(MosquittoLibrary.SetWill(_client, will.Topic, will.Payload.Length, will.Payload, (int)will.Qos, will.Retain), "will");
        if (options.Tls is { } tls)
            Check(MosquittoLibrary.SetTls(_client, tls.CaFile, null, tls.CertificateFile, tls.KeyFile, IntPtr.Zero), "TLS files");
        MosquittoCallbacks.Attach(_client);
        IntPtr properties = IntPtr.Zero;
        _ = MosquittoLibrary.AddProperty(ref properties, MosquittoLibrary.PropertyMaximumPacketSize, (uint)_maximumPacketBytes);
        // TLS verifies the certificate against the name that is connected to.
        string host = options.Tls is null ? address : options.Broker.Host;
        int result = MosquittoLibrary.Connect(_client, host, options.Broker.Port, Math.Max(5, options.KeepAliveS), null, properties);
        MosquittoLibrary.FreeProperties(ref properties);
        Check(result, $"connection to {_broker}");
    }

    private static void Check(int result, string what)
    {
        if (result != MosquittoLibrary.Success)
            throw new MqttException($"libmosquitto refused the {what}: {MosquittoLibrary.DescribeError(result)}.");
    }
}
