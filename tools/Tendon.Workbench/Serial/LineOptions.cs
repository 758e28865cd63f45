namespace Tendon.Workbench.Serial;

/// <summary>The servo bus wire and what may go wrong on it. Rates are probabilities in [0, 1].</summary>
public sealed record LineOptions
{
    /// <summary>Bits per second, 8N1: ten bits a byte.</summary>
    public int BaudRate { get; init; } = 1_000_000;

    /// <summary>True when the adapter hears its own bytes, as with transmitter and receiver on one wire.</summary>
    public bool Echo { get; init; }

    /// <summary>Share of bytes, in both directions, in which one bit flips.</summary>
    public double CorruptByteRate { get; init; }

    /// <summary>Share of replies that break off early.</summary>
    public double TruncatedReplyRate { get; init; }

    /// <summary>Share of replies that start <see cref="LateReplyUs"/> after their turn, whatever is on the wire then.</summary>
    public double LateReplyRate { get; init; }

    /// <summary>Delay of a late reply in microseconds.</summary>
    public int LateReplyUs { get; init; } = 3_000;

    /// <summary>Share of replies that are sent twice.</summary>
    public double DuplicateReplyRate { get; init; }
}
