using System.CommandLine;
using System.Globalization;
using System.Text;
using Spectre.Console;
using Tendon.Station.Files;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Evaluation.Reports;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Evaluation.Comparison;

/// <summary><c>tendon eval compare DIR_A DIR_B</c>: McNemar's test on the episodes that two runs share.</summary>
internal static class CompareCommand
{
    private static readonly string[] Columns = ["group", "pairs", "first", "second", "only-first", "only-second", "p"];

    internal static Command Build(ToolContext context, OptionFactory make)
    {
        Argument<string> first = make.File("DIR_A", "argument.first-run");
        Argument<string> second = make.File("DIR_B", "argument.second-run");
        Option<string?> outDir = make.Words("--out", "option.out-compare");
        var command = new Command("compare", context.Text["command.compare"]) { first, second, outDir };
        command.SetAction(parsed =>
        {
            string a = parsed.GetValue(first)!, b = parsed.GetValue(second)!;
            if (Read(context, a) is not { } rowsA || Read(context, b) is not { } rowsB)
                return (int)ExitCode.Usage;
            PairedRuns runs = PairedRuns.Of(rowsA, rowsB);
            if (runs.Groups[0].Pairs == 0)
                return context.Fail(ExitCode.Failed, context.Text.Format("compare.no-pairs", a, b));
            Show(context, runs, a, b);
            if (parsed.GetValue(outDir) is { } folder)
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, "compare.md"), Markdown(context.Text, runs, a, b));
            }
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<EpisodeRow>? Read(ToolContext context, string folder)
    {
        string path = Path.Combine(folder, "rows.csv");
        try
        {
            return RowsFile.Read(NamedFile.ReadText(path, NamedFile.LargeBytes));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            context.Fail(ExitCode.Usage, FileWords.Of(fault, context.Text));
            return null;
        }
        catch (InvalidDataException fault)
        {
            context.Fail(ExitCode.Usage, context.Text.Format("compare.unreadable", path, fault.Message));
            return null;
        }
    }

    private static void Show(ToolContext context, PairedRuns runs, string a, string b)
    {
        Table table = new Table().Border(TableBorder.Rounded);
        foreach (string column in Columns)
            table.AddColumn(context.Text["compare." + column]);
        foreach (PairedGroup group in runs.Groups)
            table.AddRow([.. Cells(group).Select(Markup.Escape)]);
        context.Console.MarkupLineInterpolated($"{context.Text.Format("compare.title", a, b)}");
        context.Console.Write(table);
        foreach (string note in Notes(context.Text, runs))
            context.Console.MarkupLineInterpolated($"[yellow]{note}[/]");
    }

    private static string Markdown(ToolText text, PairedRuns runs, string a, string b)
    {
        var page = new StringBuilder($"# {text.Format("compare.title", a, b)}\n\n");
        page.Append($"| {string.Join(" | ", Columns.Select(c => text["compare." + c]))} |\n|{string.Concat(Columns.Select(_ => "---|"))}\n");
        foreach (PairedGroup group in runs.Groups)
            page.Append($"| {string.Join(" | ", Cells(group))} |\n");
        foreach (string note in Notes(text, runs))
            page.Append($"\n{note}\n");
        return page.ToString();
    }

    private static string[] Cells(PairedGroup g) =>
    [
        g.Name, $"{g.Pairs}", Figures.Percent(g.First), Figures.Percent(g.Second), $"{g.OnlyFirst}", $"{g.OnlySecond}",
        g.PValue < 1e-4 ? "< 0.0001" : g.PValue.ToString("0.0000", CultureInfo.InvariantCulture),
    ];

    private static IEnumerable<string> Notes(ToolText text, PairedRuns runs)
    {
        yield return text["compare.means"];
        if (runs.OnlyInOne > 0)
            yield return text.Format("compare.alone", runs.OnlyInOne);
        if (runs.OtherWorlds > 0)
            yield return text.Format("compare.other-worlds", runs.OtherWorlds);
    }
}
