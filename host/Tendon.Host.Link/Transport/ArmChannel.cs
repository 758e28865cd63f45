namespace Tendon.Host.Link.Transport;

/// <summary>The streams between host and device: one topic each over MQTT.</summary>
public enum ArmChannel
{
    None = 0,
    Hello = 1,
    Presence = 2,
    State = 3,
    Ack = 4,
    ClockResponse = 5,
    Fault = 6,
    Segment = 7,
    Command = 8,
    ClockRequest = 9,
}
