using System.Text.Json;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>What a run was: everything that is needed to repeat it.</summary>
/// <param name="Suite">The suite as it was named.</param>
/// <param name="SuiteSha256">SHA-256 of the suite file.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="SealedDigest">SHA-256(model files ‖ suite file) where the seed was sealed; else null.</param>
/// <param name="Episodes">Worlds a line.</param>
/// <param name="Planner">Who saw and read.</param>
/// <param name="Perturbation">The condition.</param>
/// <param name="Models">SHA-256 of the model files by name.</param>
/// <param name="Planned">How many episodes the run was to have.</param>
public sealed record RunInfo(
    string Suite,
    string SuiteSha256,
    ulong Seed,
    string? SealedDigest,
    int Episodes,
    string Planner,
    string Perturbation,
    IReadOnlyDictionary<string, string> Models,
    int Planned)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>run.json.</summary>
    public string Write(int ran) => JsonSerializer.Serialize(
        new { Suite, SuiteSha256, Seed = Seed.ToString(System.Globalization.CultureInfo.InvariantCulture), SealedDigest, Episodes, Planner, Perturb = Perturbation, Models, Planned, Ran = ran },
        Json) + "\n";
}
