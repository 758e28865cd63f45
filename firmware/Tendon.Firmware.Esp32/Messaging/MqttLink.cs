using System;
using System.Text;
using System.Threading;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Messages;
using Tendon.Contracts;
using Tendon.Firmware.Esp32.Hosting;

namespace Tendon.Firmware.Esp32.Messaging;

/// <summary>
/// The device's side of the broker. M2Mqtt neither reconnects nor subscribes again, and takes messages without a connection as if it had one; this does
/// both with a fresh client each time, and hands it nothing while it is not connected. Motion shares two rings with it and nothing else.
/// </summary>
/// <remarks>Connecting can stop every thread of the device (name lookup, key exchange): it is tried only while the arm is at rest.</remarks>
public sealed class MqttLink
{
    private const int InflightMessages = 32;
    private const int WaitMs = 20;

    private readonly LinkOptions _options;
    private readonly LinkTopics _topics;
    private readonly MessageRing _incoming;
    private readonly MessageRing _outgoing;
    private readonly MotionGate _gate;
    private readonly DeviceClock _clock;
    private readonly byte[] _hello;
    private readonly byte[][] _history;
    private readonly byte[] _message = new byte[ContractLimits.MaxMessageBytes];
    private readonly AutoResetEvent _wake = new(false);
    private MqttClient? _client;
    private bool _stopping;
    private long _nextAttemptUs;
    private int _retryMs;

    /// <summary>A link that is not connected; <see cref="Run"/> is its thread.</summary>
    /// <param name="options">Where to and as what.</param>
    /// <param name="hello">The hello message of this boot; empty when there is none.</param>
    /// <param name="history">Past-fault messages, published after each connect.</param>
    /// <param name="incoming">Takes what arrives.</param>
    /// <param name="outgoing">Gives what is to be sent.</param>
    /// <param name="gate">Whether the arm is at rest.</param>
    /// <param name="clock">Stamps what arrives.</param>
    public MqttLink(LinkOptions options, byte[] hello, byte[][] history, MessageRing incoming, MessageRing outgoing, MotionGate gate, DeviceClock clock)
    {
        _options = options;
        _topics = new LinkTopics(options.ArmName);
        _hello = hello;
        _history = history;
        _incoming = incoming;
        _outgoing = outgoing;
        _gate = gate;
        _clock = clock;
        _retryMs = options.FirstRetryMs;
    }

    /// <summary>Whether the broker is connected.</summary>
    public bool IsConnected { get; private set; }

    /// <summary>Connections that were made, since start.</summary>
    public uint ConnectCount { get; private set; }

    /// <summary>Connections that were lost, since start.</summary>
    public uint LossCount { get; private set; }

    /// <summary>Messages that were dropped because there was no connection, or that the client refused, since start.</summary>
    public uint DroppedCount { get; private set; }

    /// <summary>What went wrong last; empty when nothing has.</summary>
    public string LastProblem { get; private set; } = "";

    /// <summary>Called by the control loop after it has queued messages.</summary>
    public void Wake() => _wake.Set();

    /// <summary>Ends <see cref="Run"/> after a goodbye.</summary>
    public void Stop()
    {
        _stopping = true;
        _wake.Set();
    }

    /// <summary>The link's thread: connects, sends, notices a loss and connects again, until <see cref="Stop"/>.</summary>
    public void Run()
    {
        while (!_stopping)
        {
            try
            {
                Step();
                _wake.WaitOne(WaitMs, false);
            }
            catch (Exception problem)
            {
                // Whatever the network throws ends this connection and not this thread: an unhandled exception would end it without a word.
                Lose(problem.Message);
            }
        }

        Goodbye();
    }

    private void Step()
    {
        if (IsConnected && (_client == null || !_client.IsConnected))
            Lose("the connection was lost");
        if (!IsConnected && _gate.IsAtRest && _clock.NowUs() >= _nextAttemptUs)
            Connect();
        Send();
    }

    private void Connect()
    {
        _nextAttemptUs = _clock.NowUs() + (_retryMs * 1000L);
        _retryMs = _retryMs * 2 > _options.LongestRetryMs ? _options.LongestRetryMs : _retryMs * 2;
        Discard();
        var client = new MqttClient(_options.Host, _options.Port, false, null, null, MqttSslProtocols.None);
        _client = client;
        client.ProtocolVersion = MqttProtocolVersion.Version_3_1_1;
        client.Settings.InflightQueueSize = InflightMessages;
        client.MqttMsgPublishReceived += Receive;
        MqttReasonCode answer = client.Connect(
            _options.ClientId, _options.User, _options.Password, true, MqttQoSLevel.AtLeastOnce, true, _topics.Presence, Presence.Offline, true, _options.KeepAliveS);
        if (answer != MqttReasonCode.Success)
        {
            LastProblem = "the broker refused with code " + ((int)answer).ToString();
            Discard();
            return;
        }

        client.Subscribe(_topics.Subscribed(), LinkTopics.SubscribedLevels());
        if (_hello.Length > 0)
            Publish(_topics.Hello, _hello, MqttQoSLevel.AtLeastOnce, retain: true);
        Publish(_topics.Presence, Encoding.UTF8.GetBytes(Presence.Online), MqttQoSLevel.AtLeastOnce, retain: true);
        for (int i = 0; i < _history.Length; i++)
            Publish(_topics.History(i), _history[i], MqttQoSLevel.AtLeastOnce, retain: true);
        IsConnected = true;
        ConnectCount++;
        _retryMs = _options.FirstRetryMs;
    }

    private void Send()
    {
        int length;
        while ((length = _outgoing.TryTake(_message, out MessageChannel channel, out _)) > 0)
        {
            if (!IsConnected)
            {
                DroppedCount++;
                continue;
            }

            // The client keeps what it is given until it is sent, so that every message is an array of its own.
            byte[] payload = new byte[length];
            Array.Copy(_message, payload, length);
            Publish(_topics.Outgoing(channel), payload, LinkTopics.LevelOf(channel), retain: false);
        }
    }

    private void Publish(string topic, byte[] payload, MqttQoSLevel level, bool retain)
    {
        try
        {
            _client!.Publish(topic, payload, null, null, level, retain);
        }
        catch (nanoFramework.M2Mqtt.Exceptions.MqttClientException problem)
        {
            DroppedCount++;
            LastProblem = "the client refused a message with code " + ((int)problem.ErrorCode).ToString();
        }
    }

    private void Receive(object sender, MqttMsgPublishEventArgs message)
    {
        // A retained command or segment is from the past; nothing old may move an arm. A client of a connection before is heard no more.
        if (message.Retain || sender != _client)
            return;
        MessageChannel channel = _topics.Incoming(message.Topic);
        if (channel != MessageChannel.None)
            _incoming.TryAdd(channel, message.Message, message.Message.Length, _clock.NowUs());
    }

    private void Lose(string problem)
    {
        if (IsConnected)
            LossCount++;
        IsConnected = false;
        LastProblem = problem;
        Discard();
    }

    private void Discard()
    {
        MqttClient? client = _client;
        _client = null;
        if (client == null)
            return;
        client.MqttMsgPublishReceived -= Receive;
        try
        {
            client.Close();
        }
        catch (Exception)
        {
            // A client that cannot even be closed is left to the collector.
        }
    }

    private void Goodbye()
    {
        try
        {
            if (IsConnected)
            {
                // A goodbye suppresses the will, so say it ourselves.
                Publish(_topics.Presence, Encoding.UTF8.GetBytes(Presence.Offline), MqttQoSLevel.AtLeastOnce, retain: true);
                Thread.Sleep(WaitMs);
                _client?.Disconnect();
            }
        }
        catch (Exception problem)
        {
            LastProblem = problem.Message;
        }

        IsConnected = false;
        Discard();
    }
}
