namespace Tendon.Host.Core.Arm;

/// <summary>How well host and device hear each other.</summary>
/// <param name="IsConnected">The transport is up.</param>
/// <param name="IsOnline">The device's presence says online.</param>
/// <param name="IsClockSynchronised">The device's clock is known well enough to stream.</param>
/// <param name="StateAgeUs">Age of the newest state, µs; <see cref="long.MaxValue"/> before the first.</param>
/// <param name="RoundTripUs">Shortest recent round trip, µs; 0 before the first.</param>
/// <param name="OutboundWorstUs">Longest recent way from host to device, µs.</param>
/// <param name="ClockDriftPpm">Device clock against host clock, parts per million; 0 while unknown.</param>
/// <param name="MalformedMessageCount">Messages from the device that could not be read or did not belong to its running session.</param>
public readonly record struct ArmLinkHealth(
    bool IsConnected,
    bool IsOnline,
    bool IsClockSynchronised,
    long StateAgeUs,
    long RoundTripUs,
    long OutboundWorstUs,
    double ClockDriftPpm,
    long MalformedMessageCount);
