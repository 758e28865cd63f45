using System.CommandLine;
using System.Globalization;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Evaluation.Comparison;
using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Evaluation.Perturbations;
using Tendon.Tool.Run;

namespace Tendon.Tool.Evaluation;

/// <summary><c>tendon eval</c>: a suite's cases in seeded worlds in virtual time, judged by ground truth.</summary>
internal static class EvalCommand
{
    private const string Sealed = "sealed", AllFamilies = "all";

    internal static Command Build(ToolContext context, OptionFactory make)
    {
        Option<string?> suite = make.Words("--suite", "option.suite", "core");
        Option<string?> seed = make.Words("--seed", "option.eval-seed", "1");
        Option<int> episodes = make.Number("--episodes", "option.episodes", 1, 1, 100_000);
        Option<string> planner = make.Choice("--planner", "option.planner", PlannerNames.Compact, [.. PlannerNames.All]);
        Option<string?> models = make.Words("--models", "option.models");
        Option<string?> perturb = make.Words("--perturb", "option.perturb", "none");
        Option<string?> family = make.Words("--family", "option.family", AllFamilies);
        Option<string> language = make.Choice("--language", "option.language", "both", "en", "zh", "both");
        Option<int> jobs = make.Number("--jobs", "option.jobs", Environment.ProcessorCount, 1, 256);
        Option<string?> outDir = make.Words("--out", "option.out", "artifacts/eval");
        Option<bool> check = make.Flag("--check", "option.check");
        Option<string?> arm = make.Words("--arm", "option.arm-file", "so101");
        seed.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !TrySeed(result.Tokens[^1].Value, out _))
                result.AddError(context.Text.Format("error.eval-seed", result.Tokens[^1].Value));
        });
        perturb.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Perturbation.TryRead(result.Tokens[^1].Value, out _))
                result.AddError(context.Text.Format("error.choice", "--perturb", result.Tokens[^1].Value, Perturbation.Known));
        });
        var command = new Command("eval", context.Text["command.eval"])
        {
            suite, seed, episodes, planner, models, perturb, family, language, jobs, outDir, check, arm, CompareCommand.Build(context, make),
        };
        command.SetAction((parsed, cancellation) =>
        {
            TrySeed(parsed.GetValue(seed)!, out ulong? number);
            Perturbation.TryRead(parsed.GetValue(perturb)!, out IReadOnlyList<Perturbation> conditions);
            var request = new EvalRequest
            {
                Suite = parsed.GetValue(suite)!,
                Seed = number,
                Episodes = parsed.GetValue(episodes),
                Planner = parsed.GetValue(planner)!,
                Models = parsed.GetValue(models),
                Conditions = conditions,
                Family = parsed.GetValue(family)!,
                Language = parsed.GetValue(language)!,
                Jobs = parsed.GetValue(jobs),
                OutFolder = parsed.GetValue(outDir)!,
                CheckOnly = parsed.GetValue(check),
                Arm = parsed.GetValue(arm)!,
            };
            try
            {
                return Task.FromResult((int)new EvalRun(context, request).Run(cancellation));
            }
            catch (Exception fault) when (Complaint.Of(fault, context.Text) is { } complaint)
            {
                return Task.FromResult(context.Fail(ExitCode.Failed, complaint));
            }
        });
        return command;
    }

    private static bool TrySeed(string text, out ulong? seed)
    {
        seed = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number : null;
        return seed is not null || text == Sealed;
    }
}
