namespace Tendon.Station.Prove;

/// <summary>What was measured of one joint.</summary>
/// <param name="Joint">Name in the arm file.</param>
public sealed record JointFigures(string Joint)
{
    /// <summary>Lowest angle that was reached in the sweep, rad.</summary>
    public double ReachedMinRad { get; init; }

    /// <summary>Highest angle that was reached in the sweep, rad.</summary>
    public double ReachedMaxRad { get; init; }

    /// <summary>Jitter of the position at rest, degrees.</summary>
    public double JitterDeg { get; init; }

    /// <summary>95th percentile of the distance to the moving goal, degrees.</summary>
    public double TrackingErrorDeg { get; init; }

    /// <summary>Friction, 0.1 % of stall torque; NaN when it could not be told.</summary>
    public double FrictionPermille { get; init; } = double.NaN;

    /// <summary>Play between gear train and shaft, degrees, for a joint that carries weight; NaN for others.</summary>
    public double PlayDeg { get; init; } = double.NaN;

    /// <summary>Lost motion at a reversal, degrees, for a joint that carries none; NaN for others.</summary>
    public double LostMotionDeg { get; init; } = double.NaN;

    /// <summary>Highest current of the slow pass that lasted 100 ms, mA: in the sweep every new goal makes a peak of its own.</summary>
    public double CurrentMa { get; init; }

    /// <summary>Temperature at the beginning, °C.</summary>
    public int TemperatureBeforeC { get; init; }

    /// <summary>Temperature at the end, °C.</summary>
    public int TemperatureC { get; init; }

    /// <summary>The sweep through the whole range, for the plots.</summary>
    public IReadOnlyList<ProveSample> Sweep { get; init; } = [];

    /// <summary>The slow pass to and fro that friction and play were taken from.</summary>
    public IReadOnlyList<ProveSample> Slow { get; init; } = [];
}
