using Tendon.Tool.Evaluation.Perturbations;

namespace Tendon.Tool.Evaluation;

/// <summary>What <c>tendon eval</c> was asked for.</summary>
internal sealed record EvalRequest
{
    /// <summary>Path of a suite, or the name of a shipped one.</summary>
    public required string Suite { get; init; }

    /// <summary>The seed; null where it is sealed.</summary>
    public required ulong? Seed { get; init; }

    /// <summary>Worlds a line.</summary>
    public required int Episodes { get; init; }

    public required string Planner { get; init; }

    /// <summary>Where the models lie; null for the shipped ones.</summary>
    public string? Models { get; init; }

    public required IReadOnlyList<Perturbation> Conditions { get; init; }

    /// <summary>Family to run, or "all".</summary>
    public required string Family { get; init; }

    /// <summary>en, zh or both.</summary>
    public required string Language { get; init; }

    /// <summary>Threads.</summary>
    public required int Jobs { get; init; }

    public required string OutFolder { get; init; }

    /// <summary>Arm file, by name or path.</summary>
    public string Arm { get; init; } = "so101";

    /// <summary>Only read the suite and draw its worlds.</summary>
    public bool CheckOnly { get; init; }
}
