using Tendon.Station.Calibrate;
using Tendon.Station.Units;

namespace Tendon.Station.Stages;

/// <summary>What a stage works on.</summary>
/// <param name="UnitId">Id that the unit has been given.</param>
/// <param name="BoardId">Its board; empty when a servo adapter drives it.</param>
/// <param name="Arm">What it is meant to be.</param>
/// <param name="Port">The way to its servos.</param>
/// <param name="Operator">Hands and eyes.</param>
public sealed record StageContext(string UnitId, string BoardId, ArmProfile Arm, IUnitPort Port, IOperator Operator)
{
    /// <summary>What identification found; null before.</summary>
    public UnitIdentity? Identity { get; init; }

    /// <summary>The unit's calibration; null before.</summary>
    public CalibrationRecord? Calibration { get; init; }

    /// <summary>Takes how far a stage has come: text key, joint name or empty, share done 0…1.</summary>
    public Action<string, string, double> Progress { get; init; } = static (_, _, _) => { };

    /// <summary>Ends a stage early, with the servos' torque off.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The context for the stage after one that ended with <paramref name="result"/>.</summary>
    public StageContext After(StageResult result) => this with { Identity = result.Identity ?? Identity, Calibration = result.Calibration ?? Calibration };
}
