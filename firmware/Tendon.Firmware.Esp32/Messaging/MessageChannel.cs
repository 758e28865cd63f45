namespace Tendon.Firmware.Esp32.Messaging;

/// <summary>Which topic a queued message belongs to.</summary>
public enum MessageChannel : byte
{
    None = 0,
    Segment = 1,
    Command = 2,
    ClockRequest = 3,
    Ack = 4,
    State = 5,
    ClockResponse = 6,
    Fault = 7,
    Health = 8,
}
