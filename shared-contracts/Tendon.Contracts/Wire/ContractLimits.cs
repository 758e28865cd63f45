namespace Tendon.Contracts;

/// <summary>Ranges and tolerances that both sides share. SPEC.md gives the reason for each.</summary>
public static class ContractLimits
{
    public const int MaxJointCount = 16;

    /// <summary>Largest message of any kind, bytes.</summary>
    public const int MaxMessageBytes = 1024;

    public const int MinKnotCount = 2;

    /// <summary>Largest magnitude of a position (µrad), velocity (µrad/s) or acceleration (µrad/s²): differences of two still fit 32 bits.</summary>
    public const int MaxMagnitude = 1000000000;

    /// <summary>Largest time on either clock, µs (2^60): sums with any 32-bit offset still fit 64 bits.</summary>
    public const long MaxTimeUs = 1L << 60;

    /// <summary>How far a segment's first knot may lie from the buffered motion at its apply time, µrad.</summary>
    public const int JoinPositionToleranceUrad = 2000;

    /// <summary>How much a segment's first velocity may differ from the buffered motion at its apply time, µrad/s.</summary>
    public const int JoinVelocityToleranceUradPerS = 60000;

    /// <summary>Least time between sending a segment and its apply time, µs.</summary>
    public const int MinLeadUs = 30000;

    /// <summary>Longest pause at the end of a segment that its validity can allow before it is an underrun, µs.</summary>
    public const int MaxPauseUs = 500000;

    /// <summary>Range to which the host keeps the device's buffer filled while it streams, ms.</summary>
    public const int MinBufferMs = 200;

    /// <inheritdoc cref="MinBufferMs"/>
    public const int MaxBufferMs = 300;
}
