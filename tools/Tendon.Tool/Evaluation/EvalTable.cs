using System.Globalization;
using Spectre.Console;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Evaluation.Reports;

namespace Tendon.Tool.Evaluation;

/// <summary>What a run came to, on the terminal.</summary>
internal static class EvalTable
{
    private static readonly string[] Columns = ["group", "n", "success", "95-pc", "refused", "asked", "wrong", "collateral", "ms"];

    internal static void Show(ToolContext context, IReadOnlyList<EvalFolder> folders, string outFolder)
    {
        foreach (EvalFolder folder in folders)
        {
            Table table = new Table().Border(TableBorder.Rounded);
            if (folders.Count > 1)
                table.Title(Markup.Escape(folder.Info.Perturbation));
            foreach (string column in Columns)
                table.AddColumn(context.Text["report.column." + column]);
            foreach ((string name, GroupSummary g) in EvalGroups.FamiliesAndLanguages(folder.Rows).Concat(EvalGroups.Languages(folder.Rows)))
                Add(table, name, g);
            Add(table, "∑", GroupSummary.Of(folder.Rows));
            context.Console.Write(table);
            context.Console.MarkupLineInterpolated($"{context.Text.Format("eval.tracking", (folder.Tracking.QuantileRad(0.95) * 1e3).ToString("F1", CultureInfo.InvariantCulture))}");
        }
        EpisodeRow[] rows = [.. folders.SelectMany(f => f.Rows)];
        double virtualS = rows.Sum(r => r.VirtualS), processorS = Environment.CpuUsage.TotalTime.TotalSeconds;
        context.Console.MarkupLineInterpolated($"{context.Text.Format("eval.speed", Whole(virtualS), Whole(processorS), Whole(virtualS / Math.Max(processorS, 1e-9)))}");
        context.Console.MarkupLineInterpolated($"{context.Text.Format("eval.written", outFolder)}");
    }

    private static void Add(Table table, string name, GroupSummary g) => table.AddRow(
        Markup.Escape(name), $"{g.Episodes}", Figures.Percent(g.Success), Figures.Interval(g.SuccessInterval), Figures.Percent(g.Refused), Figures.Percent(g.Asked),
        Figures.Percent(g.WrongAction), Figures.Percent(g.Collateral),
        $"{Figures.Milliseconds(g.LatencyMsP50)} / {Figures.Milliseconds(g.LatencyMsP95)}");

    private static string Whole(double value) => value.ToString("F0", CultureInfo.InvariantCulture);
}
