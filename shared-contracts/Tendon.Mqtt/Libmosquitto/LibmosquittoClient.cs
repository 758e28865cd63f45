using System.Collections.Concurrent;

namespace Tendon.Mqtt.Libmosquitto;

/// <summary>The client on Debian's libmosquitto1. One thread owns the connection and dispatches its events.</summary>
public sealed class LibmosquittoClient : IMqttClient
{
    private const int StepTimeoutMs = 250;
    private readonly MqttClientOptions _options;
    private readonly Lock _gate = new();
    private readonly SubscriptionTable _subscriptions = new();
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _firstConnect = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;
    private MosquittoSession? _session;
    private bool _started;
    private volatile MqttConnectionState _state;

    /// <summary>A client that is not connected yet.</summary>
    public LibmosquittoClient(MqttClientOptions options)
    {
        _options = options;
        _thread = new Thread(Run) { IsBackground = true, Name = $"mqtt {options.ClientId}" };
    }

    public event Action<MqttMessage>? MessageReceived;

    public event Action<MqttConnectionChange>? ConnectionChanged;

    public event Action<string>? Warning;

    public MqttConnectionState State => _state;

    public Task Connect(CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            if (_stopping.IsCancellationRequested)
                return Task.FromException(new ObjectDisposedException(nameof(LibmosquittoClient)));
            if (!_started)
                _thread.Start();
            _started = true;
        }
        return _firstConnect.Task.WaitAsync(cancellation);
    }

    public Task Subscribe(string topicFilter, MqttQos qos)
    {
        lock (_gate)
        {
            if (_state == MqttConnectionState.Closed)
                return Task.FromException(new MqttException("The client is closed; make a new one."));
            Subscription subscription = _subscriptions.Add(topicFilter, qos);
            if (_state == MqttConnectionState.Connected && _session is not null)
                _subscriptions.Send(subscription, _session);
            return subscription.Granted.Task;
        }
    }

    public MqttPublishResult Publish(string topic, byte[] buffer, int offset, int length, MqttQos qos, bool retain = false)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if ((uint)offset > (uint)buffer.Length || (uint)length > (uint)(buffer.Length - offset))
            throw new ArgumentOutOfRangeException(nameof(length), "The slice lies outside the buffer.");
        MosquittoSession? session = _session;
        if (session is null || _state != MqttConnectionState.Connected)
            return MqttPublishResult.NotConnected;
        MqttPublishResult result = session.Publish(topic, buffer, offset, length, qos, retain, out string error);
        if (result == MqttPublishResult.Failed)
        {
            _failures.Enqueue($"Publishing to {topic} failed: {error}.");
            session.Wake();
        }
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        bool joined;
        lock (_gate)
        {
            joined = !_started || Thread.CurrentThread == _thread;
            if (!_stopping.IsCancellationRequested)
                _stopping.Cancel();
            _session?.Wake();
        }
        // A handler that disposes runs on the very thread that has to end; it ends once the handler has returned.
        if (!joined)
            await Task.Run(() => _thread.Join(2_000)).ConfigureAwait(false);
        if (!_started)
            Close("");
    }

    private void Run()
    {
        int pauseMs = _options.ReconnectMinMs;
        string reason = "";
        while (!_stopping.IsCancellationRequested)
        {
            Change(MqttConnectionState.Connecting, reason);
            try
            {
                using MosquittoSession session = MosquittoSession.Open(_options, _stopping.Token);
                pauseMs = _options.ReconnectMinMs;
                reason = Serve(session);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (MqttException e)
            {
                reason = e.Message;
                if (!_firstConnect.Task.IsCompleted && !_options.RetryFirstConnect)
                {
                    _firstConnect.TrySetException(e);
                    break;
                }
            }
            if (_stopping.IsCancellationRequested)
                break;
            Change(MqttConnectionState.Disconnected, reason);
            _stopping.Token.WaitHandle.WaitOne(pauseMs);
            pauseMs = Math.Min(pauseMs * 2, _options.ReconnectMaxMs);
        }
        Close(_stopping.IsCancellationRequested ? "" : reason);
    }

    private string Serve(MosquittoSession session)
    {
        try
        {
            lock (_gate)
            {
                _session = session;
                _state = MqttConnectionState.Connected;
                _subscriptions.SendAll(session);
            }
            Raise(ConnectionChanged, new MqttConnectionChange(MqttConnectionState.Connected, ""));
            _firstConnect.TrySetResult();
            bool alive = true;
            string reason = "";
            while (alive && !_stopping.IsCancellationRequested)
            {
                alive = session.Step(StepTimeoutMs, out reason);
                Drain(session.Events);
            }
            if (alive)
                session.Disconnect();
            return reason;
        }
        finally
        {
            lock (_gate)
            {
                _state = MqttConnectionState.Disconnected;
                _session = null;
            }
        }
    }

    private void Drain(MosquittoCallbacks events)
    {
        while (events.Subscriptions.TryDequeue(out (int MessageId, bool Granted) answer))
        {
            string? denied;
            lock (_gate)
                denied = _subscriptions.Answer(answer.MessageId, answer.Granted);
            if (denied is not null)
                Raise(Warning, $"The broker denied the subscription to {denied}. Check its access list.");
        }
        while (_failures.TryDequeue(out string? failure))
            Raise(Warning, failure);
        while (events.Denials.TryDequeue(out string? denial))
            Raise(Warning, $"The broker denied a publication of {_options.ClientId}: {denial}. Check its access list.");
        while (!_stopping.IsCancellationRequested && events.Messages.TryDequeue(out MqttMessage message))
            Raise(MessageReceived, message);
    }

    private void Change(MqttConnectionState state, string reason)
    {
        _state = state;
        Raise(ConnectionChanged, new MqttConnectionChange(state, reason));
    }

    private void Close(string reason)
    {
        lock (_gate)
            _subscriptions.Abandon();
        _firstConnect.TrySetException(new MqttException("The client was closed before it had connected."));
        _ = _firstConnect.Task.Exception;
        Change(MqttConnectionState.Closed, reason);
    }

    private void Raise<T>(Action<T>? handler, T argument)
    {
        try
        {
            handler?.Invoke(argument);
        }
        catch (Exception e) when (typeof(T) != typeof(string))
        {
            Raise(Warning, $"A handler failed: {e.Message}");
        }
        catch (Exception)
        {
            // A warning's own handler has nobody left to tell.
        }
    }
}
