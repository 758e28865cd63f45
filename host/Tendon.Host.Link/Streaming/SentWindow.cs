namespace Tendon.Host.Link.Streaming;

/// <summary>What is known of a window that was sent.</summary>
/// <param name="Sequence">Its sequence.</param>
/// <param name="EndDeviceUs">Device clock at which the arm stands unless another window comes, µs.</param>
/// <param name="EndPathTimeUs">Path time at which it stands then, µs.</param>
internal readonly record struct SentWindow(uint Sequence, long EndDeviceUs, long EndPathTimeUs);
