namespace Tendon.Workbench.Servos;

/// <summary>What a sound servo has not: faults of sensor and wiring. Faults of gears and friction are <see cref="ServoParameters"/>.</summary>
public sealed record ServoFlaws
{
    /// <summary>A sound servo.</summary>
    public static ServoFlaws None { get; } = new();

    /// <summary>The position sensor keeps its first reading.</summary>
    public bool EncoderIsStuck { get; init; }

    /// <summary>Standard deviation of a weak magnet's jitter in ticks of 2π/4096, on top of the sound encoder's noise.</summary>
    public double EncoderJitterTicks { get; init; }

    /// <summary>The motor's wires are exchanged: it drives, brakes and feels its speed the other way round.</summary>
    public bool MotorIsReversed { get; init; }
}
