using Tendon.Station.Calibrate;
using Tendon.Station.Prove;
using Tendon.Station.Units;

namespace Tendon.Station.Stages;

/// <summary>What a stage found and made.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="Findings">Everything that is wrong, worst first; empty when the unit passed.</param>
public sealed record StageResult(string Stage, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether the unit is sound as far as this stage can tell.</summary>
    public bool Passed => Findings.Count == 0;

    /// <summary>Whether the next stage may look for more: nothing was found that ends the run.</summary>
    public bool MayGoOn => !Findings.Any(finding => finding.Code.EndsTheRun());

    /// <summary>Who the unit is, when this stage found out.</summary>
    public UnitIdentity? Identity { get; init; }

    /// <summary>The calibration, when this stage made one.</summary>
    public CalibrationRecord? Calibration { get; init; }

    /// <summary>Everything that a proof measured, curves too, when this stage was one.</summary>
    public UnitFigures? Proof { get; init; }

    /// <summary>Measured figures for the report: name with unit (<c>shoulder_pan.backlash_deg</c>) and value.</summary>
    public IReadOnlyDictionary<string, double> Figures { get; init; } = new Dictionary<string, double>();

    /// <summary>How long it took on the port's clock, µs.</summary>
    public long DurationUs { get; init; }
}
