using Tendon.Contracts;
using Tendon.Mqtt;

namespace Tendon.Host.Link.Transport;

/// <summary>One arm's channels as topics, with the delivery that the contract asks for.</summary>
internal sealed class ArmTopics(string arm)
{
    /// <summary>What a host subscribes to.</summary>
    public static readonly ArmChannel[] FromDevice =
        [ArmChannel.Hello, ArmChannel.Presence, ArmChannel.State, ArmChannel.Ack, ArmChannel.ClockResponse, ArmChannel.Fault];

    private readonly string[] _topics =
    [
        "", Topics.Hello(arm), Topics.Presence(arm), Topics.State(arm), Topics.Ack(arm), Topics.ClockResponse(arm), Topics.Fault(arm),
        Topics.Segment(arm), Topics.Command(arm), Topics.ClockRequest(arm),
    ];

    public string this[ArmChannel channel] => _topics[(int)channel];

    /// <summary>None for a topic that is not this arm's.</summary>
    public ArmChannel ChannelOf(string topic)
    {
        int index = Array.IndexOf(_topics, topic, 1);
        return index < 0 ? ArmChannel.None : (ArmChannel)index;
    }

    public static MqttQos QosOf(ArmChannel channel) => channel switch
    {
        ArmChannel.State or ArmChannel.Segment or ArmChannel.ClockRequest or ArmChannel.ClockResponse => MqttQos.AtMostOnce,
        _ => MqttQos.AtLeastOnce,
    };

    /// <summary>Only these may be older than the subscription; a kept state or answer would speak of another time.</summary>
    public static bool MayBeRetained(ArmChannel channel) => channel is ArmChannel.Hello or ArmChannel.Presence;
}
