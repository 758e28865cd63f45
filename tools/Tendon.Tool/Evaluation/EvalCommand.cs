using System.CommandLine;
using Spectre.Console;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc.Arms;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Messages;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Evaluation;

/// <summary><c>tendon eval</c>: seeded scenes in virtual time, success with Wilson intervals.</summary>
internal static class EvalCommand
{
    internal static Command Build(ToolContext context, OptionFactory make)
    {
        Option<int> episodes = make.Number("--episodes", "option.episodes", 20, 1, 100_000);
        Option<ulong> seed = make.Number("--seed", "option.seed", 1UL, 0UL, ulong.MaxValue);
        Option<string?> outDir = make.Words("--out", "option.out", "artifacts/eval");
        Option<string> family = make.Choice("--family", "option.family", "all", "put", "stack", "put_all", "all");
        Option<string> language = make.Choice("--language", "option.language", "both", "en", "zh", "both");
        Option<string> planner = make.Choice("--planner", "option.planner", "compact", "compact", "oracle-scene", "oracle", "random");
        Option<string?> suite = make.Words("--suite", "option.suite");
        Option<bool> check = make.Flag("--check", "option.check");
        var command = new Command("eval", context.Text["command.eval"]) { episodes, seed, outDir, family, language, planner, suite, check };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(suite) is { } file)
                return SuiteCommand.Check(context, file, parsed.GetValue(seed), parsed.GetValue(episodes));
            IReadOnlyList<EvalCase> cases = Cases(parsed.GetValue(family)!, parsed.GetValue(language)!, parsed.GetValue(seed), parsed.GetValue(episodes));
            using BrainChoice brain = BrainChoice.Of(parsed.GetValue(planner)!);
            IReadOnlyList<EpisodeResult> results = await Run(context, cases, Runner(brain), cancellation);
            EvalReport.Write(parsed.GetValue(outDir)!, results, parsed.GetValue(seed), parsed.GetValue(planner)!);
            Show(context, results, parsed.GetValue(outDir)!);
            return (int)(cancellation.IsCancellationRequested ? ExitCode.Stopped : ExitCode.Done);
        });
        return command;
    }

    private static List<EvalCase> Cases(string family, string language, ulong seed, int episodes)
    {
        var cases = new List<EvalCase>();
        for (int i = 0; i < episodes; i++)
        {
            foreach (EvalFamily one in Enum.GetValues<EvalFamily>().Where(f => family == "all" || CaseGenerator.Key(f) == family))
            {
                if (language != "zh")
                    cases.Add(CaseGenerator.Draw(one, UserLanguage.English, seed, i));
                if (language != "en")
                    cases.Add(CaseGenerator.Draw(one, UserLanguage.Chinese, seed, i));
            }
        }
        return cases;
    }

    private static EpisodeRunner Runner(BrainChoice brain)
    {
        string armFile = ArmFile.Find("so101");
        ArmConfiguration firmware = ArmFile.Read(armFile);
        ArmModel arm = ArmModelReader.Read(File.ReadAllBytes(armFile));
        return new EpisodeRunner(arm, firmware, brain.For);
    }

    private static async Task<IReadOnlyList<EpisodeResult>> Run(
        ToolContext context, IReadOnlyList<EvalCase> cases, EpisodeRunner runner, CancellationToken cancellation)
    {
        var results = new List<EpisodeResult>();
        await context.Console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                ProgressTask task = progress.AddTask(context.Text["command.eval"], maxValue: cases.Count);
                foreach (EvalCase one in cases)
                {
                    if (cancellation.IsCancellationRequested)
                        return;
                    results.Add(await runner.Run(one, cancellation));
                    task.Increment(1);
                }
            });
        return results;
    }

    private static void Show(ToolContext context, IReadOnlyList<EpisodeResult> results, string folder)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (string column in new[] { "group", "n", "success", "95 %", "refused", "asked", "wrong", "false claim", "ms p50" })
            table.AddColumn(context.Text["eval." + column.Replace(' ', '-').Replace("%", "pc", StringComparison.Ordinal)]);
        foreach ((string name, GroupSummary g) in EvalReport.Table(results))
        {
            table.AddRow(Markup.Escape(name), $"{g.Episodes}", $"{g.Success:P0}", $"{g.SuccessLow:P0}–{g.SuccessHigh:P0}", $"{g.Refused:P0}", $"{g.Asked:P0}",
                $"{g.WrongAction:P0}", $"{g.FalseClaim:P0}", $"{g.LatencyMsP50:F1}");
        }
        context.Console.Write(table);
        double virtualS = results.Sum(r => r.VirtualS), wallS = results.Sum(r => r.WallS);
        context.Console.MarkupLineInterpolated($"{context.Text.Format("eval.speed", virtualS.ToString("F0"), wallS.ToString("F0"), (virtualS / Math.Max(wallS, 1e-9)).ToString("F0"))}");
        context.Console.MarkupLineInterpolated($"{context.Text.Format("eval.written", folder)}");
    }
}
