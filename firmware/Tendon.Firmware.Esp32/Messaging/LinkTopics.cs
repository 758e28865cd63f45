using nanoFramework.M2Mqtt.Messages;
using Tendon.Contracts;

namespace Tendon.Firmware.Esp32.Messaging;

/// <summary>The topics of one arm, built once.</summary>
public sealed class LinkTopics
{
    private readonly string _armName;
    private readonly string[] _outgoing = new string[(int)MessageChannel.Health + 1];

    /// <summary>The topics of an arm whose name is valid.</summary>
    public LinkTopics(string armName)
    {
        Segment = Topics.Segment(armName);
        Command = Topics.Command(armName);
        ClockRequest = Topics.ClockRequest(armName);
        Hello = Topics.Hello(armName);
        Presence = Topics.Presence(armName);
        _armName = armName;
        _outgoing[(int)MessageChannel.Ack] = Topics.Ack(armName);
        _outgoing[(int)MessageChannel.State] = Topics.State(armName);
        _outgoing[(int)MessageChannel.ClockResponse] = Topics.ClockResponse(armName);
        _outgoing[(int)MessageChannel.Fault] = Topics.Fault(armName);
        _outgoing[(int)MessageChannel.Health] = Topics.Health(armName);
    }

    public string Segment { get; }

    public string Command { get; }

    public string ClockRequest { get; }

    public string Hello { get; }

    public string Presence { get; }

    /// <summary>Topic of the past fault of an index.</summary>
    public string History(int index) => Topics.History(_armName, index);

    /// <summary>What the device subscribes to, with <see cref="SubscribedLevels"/> in the same order.</summary>
    public string[] Subscribed() => new[] { Segment, Command, ClockRequest };

    /// <summary>Quality of service of each subscription.</summary>
    public static MqttQoSLevel[] SubscribedLevels() => new[] { MqttQoSLevel.AtMostOnce, MqttQoSLevel.AtLeastOnce, MqttQoSLevel.AtMostOnce };

    /// <summary>Channel of an incoming topic; None for any other.</summary>
    public MessageChannel Incoming(string topic)
    {
        if (topic == Segment)
            return MessageChannel.Segment;
        if (topic == Command)
            return MessageChannel.Command;
        return topic == ClockRequest ? MessageChannel.ClockRequest : MessageChannel.None;
    }

    /// <summary>Topic of an outgoing channel.</summary>
    public string Outgoing(MessageChannel channel) => _outgoing[(int)channel];

    /// <summary>Quality of service of an outgoing channel: what is repeated soon anyway is sent once.</summary>
    public static MqttQoSLevel LevelOf(MessageChannel channel) =>
        channel == MessageChannel.Ack || channel == MessageChannel.Fault ? MqttQoSLevel.AtLeastOnce : MqttQoSLevel.AtMostOnce;
}
