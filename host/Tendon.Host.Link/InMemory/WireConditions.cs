namespace Tendon.Host.Link.InMemory;

/// <summary>How an in-memory wire treats messages, the same for the same seed.</summary>
/// <param name="DelayUs">Least time under way, each direction, µs.</param>
/// <param name="JitterUs">Added at random, evenly from 0 to this, µs. Order is kept, as TCP keeps it.</param>
/// <param name="LossShare">Share of stream messages (state, segment, clock) that vanish, 0…1. Commands, acknowledgements, hello, presence and faults never do.</param>
/// <param name="Seed">Of delay and loss.</param>
public sealed record WireConditions(long DelayUs = 300, long JitterUs = 0, double LossShare = 0, int Seed = 1);
