using System.CommandLine;
using Spectre.Console;
using Tendon.Mqtt;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Doctor;

/// <summary><c>tendon doctor</c>: what works here and what is missing, each with its fix.</summary>
internal static class DoctorCommand
{
    internal static Command Build(ToolContext context, CommonOptions common)
    {
        var command = new Command("doctor", context.Text["command.doctor"]) { common.Broker, common.Calibration };
        command.SetAction(parsed =>
        {
            BrokerAddress broker = common.BrokerOf(parsed);
            bool healthy = true;
            foreach (Finding finding in new Checkup(context.Text).Run(broker, parsed.GetValue(common.Calibration)!))
            {
                (string mark, string colour) = finding.Verdict switch
                {
                    Verdict.Good => ("✓", "green"),
                    Verdict.Optional => ("–", "yellow"),
                    _ => ("✗", "red"),
                };
                context.Console.MarkupLine($"[{colour}]{mark}[/] [bold]{Markup.Escape(finding.Subject)}[/]  {Markup.Escape(finding.Words)}");
                healthy &= finding.Verdict != Verdict.Bad;
            }
            context.Console.MarkupLine(healthy ? $"[green]{Markup.Escape(context.Text["doctor.healthy"])}[/]" : $"[red]{Markup.Escape(context.Text["doctor.ill"])}[/]");
            return (int)(healthy ? ExitCode.Done : ExitCode.Failed);
        });
        return command;
    }
}
