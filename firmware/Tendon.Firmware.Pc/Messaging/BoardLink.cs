using System.Text;
using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Mqtt;

namespace Tendon.Firmware.Pc.Messaging;

/// <summary>
/// The board's side of the broker: its own client, reconnecting by itself, and two queues to the control loop. Losing the broker
/// loses messages and nothing else.
/// </summary>
internal sealed class BoardLink : IAsyncDisposable
{
    private readonly ArmController _controller;
    private readonly Func<long> _deviceUs;
    private readonly Action<string> _say;
    private readonly IMqttClient _client;
    private readonly string _segmentTopic, _commandTopic, _clockRequestTopic, _clockResponseTopic, _helloTopic, _presenceTopic;
    private readonly string[] _topics = new string[(int)MessageChannel.Health + 1];
    private readonly byte[] _hello;
    private readonly byte[] _clockReply = new byte[ClockResponseMessage.Size];
    private readonly byte[] _outgoing = new byte[ContractLimits.MaxMessageBytes];
    private readonly SemaphoreSlim _outgoingWaits = new(0);
    private readonly Thread _publisher;
    private volatile bool _stopping;

    public BoardLink(ArmController controller, string armName, BrokerAddress broker, Func<long> deviceUs, Action<string> say)
    {
        _controller = controller;
        _deviceUs = deviceUs;
        _say = say;
        _segmentTopic = Topics.Segment(armName);
        _commandTopic = Topics.Command(armName);
        _clockRequestTopic = Topics.ClockRequest(armName);
        _clockResponseTopic = Topics.ClockResponse(armName);
        _helloTopic = Topics.Hello(armName);
        _presenceTopic = Topics.Presence(armName);
        _topics[(int)MessageChannel.Ack] = Topics.Ack(armName);
        _topics[(int)MessageChannel.State] = Topics.State(armName);
        _topics[(int)MessageChannel.Fault] = Topics.Fault(armName);
        _topics[(int)MessageChannel.Health] = Topics.Health(armName);
        byte[] buffer = new byte[ContractLimits.MaxMessageBytes];
        _hello = buffer[..controller.WriteHello(buffer, 0, BoardHost.HardwareRevision)];
        _client = MqttClientFactory.Create(new MqttClientOptions(broker, $"tendon-board-{armName}-{controller.SessionEpoch:x8}")
        {
            Will = new MqttWill(_presenceTopic, Encoding.ASCII.GetBytes(Presence.Offline)),
            RetryFirstConnect = true,
        });
        _client.MessageReceived += Receive;
        _client.ConnectionChanged += Announce;
        _client.Warning += warning => _say(warning);
        _publisher = new Thread(Publish) { IsBackground = true, Name = "tendon-board publisher" };
    }

    /// <summary>Messages for the control loop.</summary>
    public MessageQueue Incoming { get; } = new(64, ContractLimits.MaxMessageBytes);

    /// <summary>Messages from the control loop.</summary>
    public MessageQueue Outgoing { get; } = new(64, ContractLimits.MaxMessageBytes);

    public bool IsConnected => _client.State == MqttConnectionState.Connected;

    /// <summary>Starts to connect; returns at once, and tries for as long as it takes.</summary>
    public void Start()
    {
        _publisher.Start();
        // Faults of these tasks reach the log through the client's warnings; the arm needs no broker to stay safe.
        _ = Observe(_client.Subscribe(_segmentTopic, MqttQos.AtMostOnce));
        _ = Observe(_client.Subscribe(_commandTopic, MqttQos.AtLeastOnce));
        _ = Observe(_client.Subscribe(_clockRequestTopic, MqttQos.AtMostOnce));
        _ = Observe(_client.Connect());
    }

    /// <summary>Called by the control loop after it has queued messages.</summary>
    public void WakePublisher()
    {
        if (_outgoingWaits.CurrentCount == 0)
            _outgoingWaits.Release();
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopping)
            return;
        _stopping = true;
        _outgoingWaits.Release();
        if (_publisher.IsAlive)
            _publisher.Join(TimeSpan.FromSeconds(2));
        // A goodbye suppresses the will, so say it ourselves.
        PublishPresence(Presence.Offline);
        await _client.DisposeAsync();
        _outgoingWaits.Dispose();
    }

    private async Task Observe(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception problem) when (problem is MqttException or OperationCanceledException or ObjectDisposedException)
        {
            if (!_stopping)
                _say(problem.Message);
        }
    }

    private void Receive(MqttMessage message)
    {
        // A retained command or segment is from the past; nothing old may move an arm.
        if (message.Retained)
            return;
        long nowUs = _deviceUs();
        if (message.Topic == _clockRequestTopic)
        {
            int length = _controller.OnClockRequest(message.Payload, 0, message.Payload.Length, nowUs, _deviceUs(), _clockReply);
            if (length > 0)
                _client.Publish(_clockResponseTopic, _clockReply, 0, length, MqttQos.AtMostOnce);
        }
        else if (message.Topic == _segmentTopic)
        {
            Incoming.TryAdd(MessageChannel.Segment, message.Payload, nowUs);
        }
        else if (message.Topic == _commandTopic)
        {
            Incoming.TryAdd(MessageChannel.Command, message.Payload, nowUs);
        }
    }

    private void Announce(MqttConnectionChange change)
    {
        if (change.State == MqttConnectionState.Connected)
        {
            _client.Publish(_helloTopic, _hello, 0, _hello.Length, MqttQos.AtLeastOnce, retain: true);
            PublishPresence(Presence.Online);
            _say("broker connected");
        }
        else if (change.State == MqttConnectionState.Disconnected && change.Reason.Length > 0)
        {
            _say($"broker lost: {change.Reason}");
        }
    }

    private void PublishPresence(string presence)
    {
        byte[] payload = Encoding.ASCII.GetBytes(presence);
        _client.Publish(_presenceTopic, payload, 0, payload.Length, MqttQos.AtLeastOnce, retain: true);
    }

    private void Publish()
    {
        while (!_stopping)
        {
            _outgoingWaits.Wait();
            while (Outgoing.TryTake(_outgoing, out QueuedMessage message))
            {
                MqttQos qos = message.Channel is MessageChannel.State or MessageChannel.Health ? MqttQos.AtMostOnce : MqttQos.AtLeastOnce;
                _client.Publish(_topics[(int)message.Channel], _outgoing, 0, message.Length, qos);
            }
        }
    }
}
