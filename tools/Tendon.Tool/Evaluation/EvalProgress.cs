using System.Globalization;
using Spectre.Console;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Evaluation.Episodes;

namespace Tendon.Tool.Evaluation;

/// <summary>Runs episodes under a progress bar with the success so far and the time left.</summary>
internal static class EvalProgress
{
    internal static void Run(
        ToolContext context, IReadOnlyList<EpisodeTask> tasks, int jobs, Func<(EpisodeRunner Runner, IDisposable Owned)> open,
        Action<EpisodeTask, EpisodeRecord> ended, CancellationToken cancellation) => context.Console.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(progress =>
        {
            ProgressTask bar = progress.AddTask(Describe(context, 0, 0, tasks.Count), maxValue: tasks.Count);
            int done = 0, successes = 0;
            EpisodePool.Run(tasks, jobs, open, (task, record) =>
            {
                ended(task, record);
                done++;
                successes += record.Row.Success ? 1 : 0;
                bar.Description = Describe(context, successes, done, tasks.Count);
                bar.Increment(1);
            }, cancellation);
        });

    private static string Describe(ToolContext context, int successes, int done, int all)
    {
        string rate = done == 0 ? "–" : ((double)successes / done).ToString("P1", CultureInfo.InvariantCulture);
        return Markup.Escape(context.Text.Format("eval.progress", done, all, rate));
    }
}
