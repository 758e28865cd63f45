namespace Tendon.Contracts;

/// <summary>What a joint can report. An unknown value is to be read as <see cref="None"/>.</summary>
public enum FeedbackClass : byte
{
    /// <summary>Nothing: setpoints are all that is known (hobby servos).</summary>
    None = 0,

    /// <summary>Position, voltage, temperature.</summary>
    Partial = 1,

    /// <summary>Position, velocity, load, current, voltage, temperature.</summary>
    Full = 2,
}
