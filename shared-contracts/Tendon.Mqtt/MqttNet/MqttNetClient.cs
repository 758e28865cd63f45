using System.Buffers;
using MQTTnet;
using MQTTnet.Protocol;
using NetClient = MQTTnet.IMqttClient;

namespace Tendon.Mqtt.MqttNet;

/// <summary>The client on MQTTnet. Its asynchronous events are handed to one dispatcher thread.</summary>
public sealed class MqttNetClient : IMqttClient
{
    private const int MostUnsent = 16;
    private readonly MqttClientOptions _options;
    private readonly NetClient _client = new MQTTnet.MqttClientFactory().CreateMqttClient();
    private readonly EventDispatcher _dispatcher;
    private readonly MqttNetSubscriptions _subscriptions;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _firstConnect = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private Task _running = Task.CompletedTask;
    private bool _started;
    private int _unsent;
    private volatile MqttConnectionState _state;

    /// <summary>A client that is not connected yet.</summary>
    public MqttNetClient(MqttClientOptions options)
    {
        _options = options;
        _dispatcher = new EventDispatcher($"mqtt {options.ClientId}");
        _subscriptions = new MqttNetSubscriptions(_client, Warn);
        _client.ApplicationMessageReceivedAsync += OnMessage;
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
                return Task.FromException(new ObjectDisposedException(nameof(MqttNetClient)));
            if (!_started)
                _running = Task.Run(Run, CancellationToken.None);
            _started = true;
        }
        return _firstConnect.Task.WaitAsync(cancellation);
    }

    public Task Subscribe(string topicFilter, MqttQos qos) =>
        _state == MqttConnectionState.Closed
            ? Task.FromException(new MqttException("The client is closed; make a new one."))
            : _subscriptions.Add(topicFilter, qos);

    public MqttPublishResult Publish(string topic, byte[] buffer, int offset, int length, MqttQos qos, bool retain = false)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if ((uint)offset > (uint)buffer.Length || (uint)length > (uint)(buffer.Length - offset))
            throw new ArgumentOutOfRangeException(nameof(length), "The slice lies outside the buffer.");
        if (topic.Length is 0 or > 65_535 || topic.AsSpan().ContainsAny('+', '#') || length > _options.MaximumPacketBytes)
            return MqttPublishResult.InvalidMessage;
        if (_state != MqttConnectionState.Connected || !_client.IsConnected)
            return MqttPublishResult.NotConnected;
        if (qos == MqttQos.AtMostOnce && Volatile.Read(ref _unsent) >= MostUnsent)
            return MqttPublishResult.Congested;
        var message = new MqttApplicationMessage
        {
            Topic = topic,
            Payload = new ReadOnlySequence<byte>(buffer.AsSpan(offset, length).ToArray()),
            QualityOfServiceLevel = (MqttQualityOfServiceLevel)qos,
            Retain = retain,
        };
        _ = Send(message);
        return MqttPublishResult.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_stopping.IsCancellationRequested)
                return;
            _stopping.Cancel();
        }
        if (_dispatcher.IsCurrentThread)
            _ = Finish();
        else
            await Finish().ConfigureAwait(false);
    }

    private async Task Finish()
    {
        await Task.WhenAny(_running, Task.Delay(2_000)).ConfigureAwait(false);
        Close("");
        _client.Dispose();
    }

    private async Task Run()
    {
        int pauseMs = _options.ReconnectMinMs;
        string reason = "";
        while (!_stopping.IsCancellationRequested)
        {
            Change(MqttConnectionState.Connecting, reason);
            try
            {
                await Open().ConfigureAwait(false);
                pauseMs = _options.ReconnectMinMs;
                reason = await Serve().ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                break;
            }
            catch (MqttException e)
            {
                reason = e.Message;
                if (!_firstConnect.Task.IsCompleted && !_options.RetryFirstConnect)
                {
                    _firstConnect.TrySetException(e);
                    Close(reason);
                    return;
                }
            }
            if (_stopping.IsCancellationRequested)
                break;
            Change(MqttConnectionState.Disconnected, reason);
            await Task.Delay(pauseMs, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pauseMs = Math.Min(pauseMs * 2, _options.ReconnectMaxMs);
        }
    }

    private async Task Open()
    {
        // Names the cause better than a connect that failed.
        BrokerProbe.FindAddress(_options.Broker, _options.ConnectTimeoutMs, _stopping.Token);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        limit.CancelAfter(_options.ConnectTimeoutMs);
        try
        {
            MqttClientConnectResult result = await _client.ConnectAsync(MqttNetOptions.From(_options), limit.Token).ConfigureAwait(false);
            if (result.ResultCode != MqttClientConnectResultCode.Success)
                throw new MqttException($"The broker at {_options.Broker} refused this client: {result.ResultCode}. {BrokerAdvice.For(_options)}");
        }
        catch (Exception e) when (e is not MqttException && !_stopping.IsCancellationRequested)
        {
            string cause = limit.IsCancellationRequested
                ? $"accepts connections but does not speak MQTT: it did not answer within {_options.ConnectTimeoutMs} ms. Check the port and whether it needs TLS."
                : $"closed the connection: {e.GetBaseException().Message}. {BrokerAdvice.For(_options)}";
            throw new MqttException($"The broker at {_options.Broker} {cause}", e);
        }
    }

    private async Task<string> Serve()
    {
        var lost = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task OnLost(MqttClientDisconnectedEventArgs e)
        {
            lost.TrySetResult(e.ReasonString ?? e.Exception?.GetBaseException().Message ?? e.Reason.ToString());
            return Task.CompletedTask;
        }
        _client.DisconnectedAsync += OnLost;
        try
        {
            if (!_client.IsConnected)
                lost.TrySetResult("lost at once");
            _subscriptions.Connected();
            Change(MqttConnectionState.Connected, "");
            _dispatcher.Post(() => _firstConnect.TrySetResult());
            await Task.WhenAny(lost.Task, Task.Delay(Timeout.Infinite, _stopping.Token)).ConfigureAwait(false);
            if (lost.Task.IsCompleted)
                return await lost.Task.ConfigureAwait(false);
            await _client.DisconnectAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return "";
        }
        finally
        {
            _client.DisconnectedAsync -= OnLost;
            _subscriptions.Lost();
            _state = MqttConnectionState.Disconnected;
        }
    }

    private async Task Send(MqttApplicationMessage message)
    {
        bool isStream = message.QualityOfServiceLevel == MqttQualityOfServiceLevel.AtMostOnce;
        if (isStream)
            Interlocked.Increment(ref _unsent);
        try
        {
            MqttClientPublishResult result = await _client.PublishAsync(message, _stopping.Token).ConfigureAwait(false);
            if (!result.IsSuccess)
                Warn($"The broker denied a publication of {_options.ClientId}: {result.ReasonCode}. Check its access list.");
        }
        catch (Exception)
        {
            // The connection went; what was not sent by then is dropped, as the port promises.
        }
        finally
        {
            if (isStream)
                Interlocked.Decrement(ref _unsent);
        }
    }

    private Task OnMessage(MqttApplicationMessageReceivedEventArgs e)
    {
        var message = new MqttMessage(e.ApplicationMessage.Topic, e.ApplicationMessage.Payload.ToArray(), e.ApplicationMessage.Retain);
        _dispatcher.Post(() =>
        {
            if (!_stopping.IsCancellationRequested)
                Raise(MessageReceived, message);
        });
        return Task.CompletedTask;
    }

    private void Change(MqttConnectionState state, string reason)
    {
        _state = state;
        _dispatcher.Post(() => Raise(ConnectionChanged, new MqttConnectionChange(state, reason)));
    }

    private void Warn(string text) => _dispatcher.Post(() => Raise(Warning, text));

    private void Close(string reason)
    {
        _subscriptions.Abandon();
        _firstConnect.TrySetException(new MqttException("The client was closed before it had connected."));
        _ = _firstConnect.Task.Exception;
        Change(MqttConnectionState.Closed, reason);
        _dispatcher.Close();
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
