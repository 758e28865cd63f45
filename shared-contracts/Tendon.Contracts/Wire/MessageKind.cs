namespace Tendon.Contracts;

/// <summary>First byte of every message: contract major in the high nibble, message number in the low one.</summary>
public enum MessageKind : byte
{
    None = 0,
    Hello = 0x11,
    State = 0x12,
    Segment = 0x13,
    Command = 0x14,
    Ack = 0x15,
    ClockRequest = 0x16,
    ClockResponse = 0x17,
    Fault = 0x18,
    Health = 0x19,
    PastFault = 0x1A,
}
