using System.Text.Encodings.Web;
using System.Text.Json;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Messages;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Tool.Run;

namespace Tendon.Tool.Demo;

/// <summary>Writes the demo's report.json. <c>claimed</c> is what the arm says, <c>success</c> what ground truth says.</summary>
internal static class DemoReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(string path, string instruction, UserLanguage language, ulong seed, string scene, TaskOutcome outcome, bool success, string reason)
    {
        var report = new
        {
            instruction,
            language = UserLanguages.Code(language),
            plan = outcome.Answer is PlanAnswer plan ? JsonSerializer.Deserialize<JsonElement>(PlanWriter.Write(plan)) : (JsonElement?)null,
            claimed = outcome.End == TaskEnd.Done,
            success,
            refused = outcome.End == TaskEnd.Refused,
            asked = outcome.End == TaskEnd.Asked,
            outcome = outcome.End.ToString().ToLowerInvariant(),
            reason,
            moves = outcome.Moves,
            timings = new { outcome.Timings.PlannerMs, outcome.Timings.FirstMotionMs, outcome.Timings.TotalMs },
            models = Brain.ModelHashes,
            seed,
            scene,
        };
        File.WriteAllText(path, JsonSerializer.Serialize(report, Json) + "\n");
    }
}
