using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Tendon.Mqtt.PrivateBrokers;

namespace Tendon.Mqtt.Tests;

/// <summary>What every client must do, against a real mosquitto.</summary>
public abstract class MqttClientContract : IDisposable
{
    private readonly PrivateBroker _broker = PrivateBroker.Start();
    private readonly List<IMqttClient> _clients = [];

    protected abstract IMqttClient Create(MqttClientOptions options);

    public void Dispose()
    {
        foreach (IMqttClient client in _clients)
            client.DisposeAsync().AsTask().Wait(Eventually.Limit);
        _broker.Dispose();
    }

    private IMqttClient Client(string id, Func<MqttClientOptions, MqttClientOptions>? change = null, BrokerAddress? address = null)
    {
        var options = new MqttClientOptions(address ?? _broker.Address, id);
        IMqttClient client = Create(change is null ? options : change(options));
        _clients.Add(client);
        return client;
    }

    private static ConcurrentQueue<MqttMessage> Collect(IMqttClient client)
    {
        var received = new ConcurrentQueue<MqttMessage>();
        client.MessageReceived += received.Enqueue;
        return received;
    }

    [Theory]
    [InlineData(MqttQos.AtMostOnce)]
    [InlineData(MqttQos.AtLeastOnce)]
    public async Task A_slice_arrives_as_it_was_sent(MqttQos qos)
    {
        IMqttClient sender = Client("sender"), receiver = Client("receiver");
        ConcurrentQueue<MqttMessage> received = Collect(receiver);
        await sender.Connect();
        await receiver.Connect();
        await receiver.Subscribe("a/+", qos);
        byte[] buffer = [9, 9, 1, 2, 0, 255, 9];
        Assert.Equal(MqttPublishResult.Ok, sender.Publish("a/b", buffer, 2, 4, qos));
        Array.Clear(buffer);
        await Eventually.True(() => received.Count == 1, "the message");
        Assert.True(received.TryDequeue(out MqttMessage message));
        Assert.Equal("a/b", message.Topic);
        Assert.Equal([1, 2, 0, 255], message.Payload);
        Assert.False(message.Retained);
    }

    [Fact]
    public async Task Messages_keep_their_order()
    {
        IMqttClient sender = Client("sender"), receiver = Client("receiver");
        ConcurrentQueue<MqttMessage> received = Collect(receiver);
        await sender.Connect();
        await receiver.Connect();
        await receiver.Subscribe("count", MqttQos.AtLeastOnce);
        for (int i = 0; i < 500; i++)
            Assert.Equal(MqttPublishResult.Ok, sender.Publish("count", BitConverter.GetBytes(i), 0, 4, MqttQos.AtLeastOnce));
        await Eventually.True(() => received.Count == 500, "all messages");
        Assert.Equal(Enumerable.Range(0, 500), received.Select(m => BitConverter.ToInt32(m.Payload)));
    }

    [Fact]
    public async Task A_retained_message_reaches_a_later_subscriber_and_says_so()
    {
        IMqttClient sender = Client("sender"), receiver = Client("receiver");
        ConcurrentQueue<MqttMessage> received = Collect(receiver);
        await sender.Connect();
        sender.Publish("hello", [7], 0, 1, MqttQos.AtLeastOnce, retain: true);
        await receiver.Connect();
        await receiver.Subscribe("hello", MqttQos.AtLeastOnce);
        await Eventually.True(() => !received.IsEmpty, "the retained message");
        Assert.True(received.TryPeek(out MqttMessage message) && message.Retained);
    }

    [Fact]
    public async Task An_empty_payload_arrives_empty()
    {
        IMqttClient client = Client("both");
        ConcurrentQueue<MqttMessage> received = Collect(client);
        await client.Connect();
        await client.Subscribe("empty", MqttQos.AtMostOnce);
        Assert.Equal(MqttPublishResult.Ok, client.Publish("empty", [], 0, 0, MqttQos.AtMostOnce));
        await Eventually.True(() => !received.IsEmpty, "the empty message");
        Assert.Empty(received.First().Payload);
    }

    [Fact]
    public async Task The_will_speaks_for_a_client_that_was_dropped_and_not_for_one_that_left()
    {
        IMqttClient watcher = Client("watcher");
        ConcurrentQueue<MqttMessage> received = Collect(watcher);
        await watcher.Connect();
        await watcher.Subscribe("presence/#", MqttQos.AtLeastOnce);
        IMqttClient leaver = Client("leaver", o => o with { Will = new MqttWill("presence/leaver", "offline"u8.ToArray()) });
        IMqttClient victim = Client("victim", o => o with { Will = new MqttWill("presence/victim", "offline"u8.ToArray()), ReconnectMinMs = 20_000 });
        await leaver.Connect();
        await victim.Connect();
        await leaver.DisposeAsync();
        await Client("victim").Connect();
        await Eventually.True(() => !received.IsEmpty, "the will");
        Assert.Equal("presence/victim", Assert.Single(received).Topic);
        Assert.Equal("offline", Encoding.ASCII.GetString(received.First().Payload));
    }

    [Fact]
    public async Task A_restarted_broker_finds_the_client_and_its_subscriptions_again()
    {
        IMqttClient client = Client("phoenix", o => o with { ReconnectMaxMs = 100 });
        ConcurrentQueue<MqttMessage> received = Collect(client);
        var states = new ConcurrentQueue<MqttConnectionState>();
        client.ConnectionChanged += change => states.Enqueue(change.State);
        await client.Connect();
        await client.Subscribe("after", MqttQos.AtLeastOnce);
        Process.GetProcessById(_broker.ProcessId).Kill();
        await Eventually.True(() => client.State != MqttConnectionState.Connected, "the loss");
        Assert.Equal(MqttPublishResult.NotConnected, client.Publish("after", [1], 0, 1, MqttQos.AtLeastOnce));
        using PrivateBroker second = PrivateBroker.Start(new PrivateBrokerOptions { Port = _broker.Address.Port });
        await Eventually.True(() => client.State == MqttConnectionState.Connected, "the reconnection");
        await Eventually.True(
            () =>
            {
                client.Publish("after", [2], 0, 1, MqttQos.AtMostOnce);
                return !received.IsEmpty;
            },
            "a message over the new connection");
        Assert.All(received, m => Assert.Equal([2], m.Payload));
        Assert.Equal(2, states.Count(s => s == MqttConnectionState.Connected));
        await client.DisposeAsync();
    }

    [Fact]
    public async Task A_handler_that_throws_is_reported_and_the_next_message_still_arrives()
    {
        IMqttClient client = Client("clumsy");
        var warnings = new ConcurrentQueue<string>();
        int count = 0;
        client.Warning += warnings.Enqueue;
        client.MessageReceived += _ =>
        {
            if (Interlocked.Increment(ref count) == 1)
                throw new InvalidOperationException("boom");
        };
        await client.Connect();
        await client.Subscribe("t", MqttQos.AtLeastOnce);
        client.Publish("t", [1], 0, 1, MqttQos.AtLeastOnce);
        client.Publish("t", [2], 0, 1, MqttQos.AtLeastOnce);
        await Eventually.True(() => Volatile.Read(ref count) == 2, "the second message");
        Assert.Contains(warnings, w => w.Contains("boom", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handler_may_dispose_the_client()
    {
        IMqttClient client = Client("suicidal");
        client.MessageReceived += _ => client.DisposeAsync().AsTask();
        await client.Connect();
        await client.Subscribe("end", MqttQos.AtLeastOnce);
        client.Publish("end", [1], 0, 1, MqttQos.AtLeastOnce);
        await Eventually.True(() => client.State == MqttConnectionState.Closed, "the end");
        Assert.Equal(MqttPublishResult.NotConnected, client.Publish("end", [1], 0, 1, MqttQos.AtLeastOnce));
        await Assert.ThrowsAsync<MqttException>(() => client.Subscribe("more", MqttQos.AtMostOnce));
    }

    [Fact]
    public async Task A_handler_may_publish_an_answer()
    {
        IMqttClient asker = Client("asker"), answerer = Client("answerer");
        ConcurrentQueue<MqttMessage> received = Collect(asker);
        answerer.MessageReceived += m => answerer.Publish("answer", m.Payload, 0, m.Payload.Length, MqttQos.AtMostOnce);
        await asker.Connect();
        await answerer.Connect();
        await answerer.Subscribe("question", MqttQos.AtMostOnce);
        await asker.Subscribe("answer", MqttQos.AtMostOnce);
        asker.Publish("question", [42], 0, 1, MqttQos.AtMostOnce);
        await Eventually.True(() => !received.IsEmpty, "the answer");
        Assert.Equal([42], received.First().Payload);
    }

    [Fact]
    public async Task Nothing_listening_is_said_with_the_address_and_the_fix()
    {
        using var placeholder = new TcpListener(IPAddress.Loopback, 0);
        placeholder.Start();
        int port = ((IPEndPoint)placeholder.LocalEndpoint).Port;
        placeholder.Stop();
        IMqttClient client = Client("lost", address: new BrokerAddress("127.0.0.1", port));
        MqttException e = await Assert.ThrowsAsync<MqttException>(() => client.Connect());
        Assert.Contains($"127.0.0.1:{port}", e.Message, StringComparison.Ordinal);
        Assert.Contains("Start one", e.Message, StringComparison.Ordinal);
        Assert.Equal(port, e.Unreached?.Port);
    }

    [Fact]
    public async Task A_listener_that_is_no_broker_is_said()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var address = new BrokerAddress("127.0.0.1", ((IPEndPoint)mute.LocalEndpoint).Port);
        IMqttClient client = Client("deaf", o => o with { ConnectTimeoutMs = 300 }, address);
        MqttException e = await Assert.ThrowsAsync<MqttException>(() => client.Connect());
        Assert.Contains("Check the port", e.Message, StringComparison.Ordinal);
        Assert.Null(e.Unreached);
    }

    [Fact]
    public async Task A_patient_client_waits_for_a_broker_that_is_not_there_yet()
    {
        int port = _broker.Address.Port;
        _broker.Dispose();
        IMqttClient client = Client("patient", o => o with { RetryFirstConnect = true, ReconnectMaxMs = 100 });
        Task connecting = client.Connect();
        using PrivateBroker late = PrivateBroker.Start(new PrivateBrokerOptions { Port = port });
        await connecting.WaitAsync(Eventually.Limit);
        await client.DisposeAsync();
    }

    [Fact]
    public async Task A_name_with_several_addresses_is_tried_through()
    {
        IMqttClient client = Client("local", address: new BrokerAddress("localhost", _broker.Address.Port));
        await client.Connect();
        Assert.Equal(MqttConnectionState.Connected, client.State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/#")]
    [InlineData("a/+/b")]
    public async Task A_topic_nobody_may_publish_to_is_refused(string topic)
    {
        IMqttClient client = Client("wild");
        await client.Connect();
        Assert.Equal(MqttPublishResult.InvalidMessage, client.Publish(topic, [1], 0, 1, MqttQos.AtMostOnce));
        Assert.Equal(MqttConnectionState.Connected, client.State);
    }

    [Fact]
    public async Task A_payload_over_the_limit_is_refused_and_a_slice_outside_the_buffer_is_a_programming_error()
    {
        IMqttClient client = Client("large", o => o with { MaximumPacketBytes = 4_096 });
        await client.Connect();
        Assert.Equal(MqttPublishResult.InvalidMessage, client.Publish("t", new byte[5_000], 0, 5_000, MqttQos.AtMostOnce));
        Assert.Throws<ArgumentOutOfRangeException>(() => client.Publish("t", new byte[4], 2, 3, MqttQos.AtMostOnce));
        Assert.Throws<ArgumentOutOfRangeException>(() => client.Publish("t", new byte[4], -1, 2, MqttQos.AtMostOnce));
    }

    [Fact]
    public async Task A_packet_larger_than_the_receiver_takes_is_withheld()
    {
        IMqttClient sender = Client("sender"), receiver = Client("receiver", o => o with { MaximumPacketBytes = 1_024 });
        ConcurrentQueue<MqttMessage> received = Collect(receiver);
        await sender.Connect();
        await receiver.Connect();
        await receiver.Subscribe("t", MqttQos.AtLeastOnce);
        sender.Publish("t", new byte[2_000], 0, 2_000, MqttQos.AtLeastOnce);
        sender.Publish("t", [1], 0, 1, MqttQos.AtLeastOnce);
        await Eventually.True(() => !received.IsEmpty, "the small message");
        Assert.Equal([1], Assert.Single(received).Payload);
    }

    [Fact]
    public async Task Many_threads_may_publish_at_once()
    {
        IMqttClient sender = Client("sender"), receiver = Client("receiver");
        ConcurrentQueue<MqttMessage> received = Collect(receiver);
        await sender.Connect();
        await receiver.Connect();
        await receiver.Subscribe("many", MqttQos.AtLeastOnce);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (int i = 0; i < 100; i++)
                sender.Publish("many", [(byte)thread, (byte)i], 0, 2, MqttQos.AtLeastOnce);
        })));
        await Eventually.True(() => received.Count == 400, "all messages");
        foreach (IGrouping<byte, MqttMessage> one in received.GroupBy(m => m.Payload[0]))
            Assert.Equal(Enumerable.Range(0, 100), one.Select(m => (int)m.Payload[1]));
    }

    [Fact]
    public async Task Disposing_twice_or_without_connecting_does_no_harm()
    {
        IMqttClient client = Client("idle");
        await client.DisposeAsync();
        await client.DisposeAsync();
        Assert.Equal(MqttConnectionState.Closed, client.State);
        await Assert.ThrowsAnyAsync<Exception>(() => client.Connect());
    }
}
