using Tendon.Contracts;

namespace Tendon.Tool.Station.Calibrate;

/// <summary>The board does not send the pulse that was asked for.</summary>
public sealed class PulseRefusedException(AckResult answer) : Exception($"the board refuses the pulse: {answer}")
{
    /// <summary>Its answer; None when it did not answer at all.</summary>
    public AckResult Answer { get; } = answer;
}
