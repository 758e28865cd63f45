using System.CommandLine;
using Spectre.Console;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Run;
using Tendon.Workbench.Dataset;

namespace Tendon.Tool.Dataset;

/// <summary><c>tendon dataset</c>: labelled pictures for training.</summary>
internal static class DatasetCommand
{
    internal static Command Build(ToolContext context, OptionFactory make)
    {
        Option<string?> outDir = make.Words("--out", "option.out", "artifacts/dataset");
        Option<int> count = make.Number("--count", "option.count", 2000, 1, 10_000_000);
        Option<long> seed = make.Number("--seed", "option.seed", 1L, 0L, 1_000_000_000L);
        Option<int> width = make.Number("--width", "option.width", 320, 32, 640);
        Option<int> height = make.Number("--height", "option.height", 240, 24, 480);
        Option<int> workers = make.Number("--workers", "option.workers", Environment.ProcessorCount, 1, 64);
        Option<bool> twin = make.Flag("--twin", "option.twin");
        var command = new Command("dataset", context.Text["command.dataset"]) { outDir, count, seed, width, height, workers, twin };
        command.SetAction(parsed =>
        {
            var options = new DatasetOptions(
                parsed.GetValue(outDir)!, parsed.GetValue(count), parsed.GetValue(seed), parsed.GetValue(width), parsed.GetValue(height),
                Threads: parsed.GetValue(workers), Twin: parsed.GetValue(twin));
            try
            {
                context.Console.Progress().Start(progress =>
                {
                    ProgressTask task = progress.AddTask(context.Text["command.dataset"], maxValue: options.Count);
                    DatasetExporter.Export(options, new Reporter(task));
                });
                return (int)ExitCode.Done;
            }
            catch (Exception fault) when (fault is ArgumentException or IOException or UnauthorizedAccessException)
            {
                return context.Fail(ExitCode.Failed, Complaint.Of(fault, context.Text) ?? fault.Message);
            }
        });
        return command;
    }

    private sealed class Reporter(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Value = value;
    }
}
