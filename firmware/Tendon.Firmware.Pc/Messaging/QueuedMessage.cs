namespace Tendon.Firmware.Pc.Messaging;

/// <summary>What a queue knows of a message besides its bytes.</summary>
/// <param name="Channel">Which topic it belongs to.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="TimeUs">Device clock when it was queued, µs.</param>
internal readonly record struct QueuedMessage(MessageChannel Channel, int Length, long TimeUs);
