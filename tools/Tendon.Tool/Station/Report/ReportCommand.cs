using System.CommandLine;
using Spectre.Console;
using Tendon.Station.Reports;
using Tendon.Station.Signing;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Run;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Station.Report;

/// <summary><c>tendon report verify</c>: are these reports and calibrations what a station signed?</summary>
internal static class ReportCommand
{
    internal static Command Build(ToolContext context, OptionFactory make)
    {
        Argument<string[]> files = make.Files("file", "argument.signed-file");
        var stations = new Option<string[]>("--station-key") { Description = context.Text["option.station-key"], AllowMultipleArgumentsPerToken = false };
        stations.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
                result.AddError(context.Text.Format("error.empty", stations.Name));
        });
        Option<string?> own = make.Words("--key", "option.key", StationKeyFile.DefaultPath);
        var verify = new Command("verify", context.Text["command.report-verify"]) { files, stations, own };
        verify.SetAction(parsed => Verify(context, parsed.GetValue(files)!, parsed.GetValue(stations) ?? [], parsed.GetValue(own)!));
        return new Command("report", context.Text["command.report"]) { verify };
    }

    private static int Verify(ToolContext context, string[] files, string[] stations, string own)
    {
        var known = new List<PublicStationKey>();
        try
        {
            known.AddRange(stations.Select(PublicStationKey.Read));
            // Whoever only verifies has no key of his own.
            if (File.Exists(own))
                known.Add(PublicStationKey.Read(own));
        }
        catch (Exception fault) when (Complaint.Of(fault, context.Text) is { } complaint)
        {
            return context.Fail(ExitCode.Usage, complaint);
        }

        bool allGood = true;
        foreach (string file in files)
            allGood &= Verify(context, file, known);
        return (int)(allGood ? ExitCode.Done : ExitCode.Failed);
    }

    private static bool Verify(ToolContext context, string file, List<PublicStationKey> known)
    {
        try
        {
            SignedFile found = SignedFile.Check(file, known);
            if (found.IsSound)
            {
                context.Console.MarkupLineInterpolated($"[green]✓[/] {file}  {context.Text.Format("report.genuine", context.Text[$"report.kind.{found.Kind}"], found.Unit, found.Signature.StationKeyId)}");
                return true;
            }

            string why = found.Signature.Verdict != SignatureVerdict.Genuine
                ? context.Text.Format($"report.{found.Signature.Verdict}", found.Signature.StationKeyId, found.Signature.Detail)
                : context.Text.Format($"report.{found.Problem}", found.Detail);
            context.Fail(ExitCode.Failed, $"{file}  {why}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            context.Fail(ExitCode.Failed, FileWords.Of(fault, context.Text));
        }

        return false;
    }
}
