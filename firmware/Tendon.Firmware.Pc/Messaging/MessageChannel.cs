namespace Tendon.Firmware.Pc.Messaging;

internal enum MessageChannel : byte
{
    None = 0,
    Segment = 1,
    Command = 2,
    Ack = 3,
    State = 4,
    Fault = 5,
    Health = 6,
}
