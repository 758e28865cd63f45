namespace Tendon.Firmware.Control.Encoders;

/// <summary>A position sensor on a joint.</summary>
public interface IEncoder
{
    /// <summary>Position of the last sample that could be believed, counted over turns.</summary>
    int Count { get; }

    /// <summary>Takes a sample.</summary>
    /// <returns>False when none came or it cannot be believed; <see cref="Count"/> then stays.</returns>
    bool Read();
}
