using System.CommandLine;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Run;

namespace Tendon.Tool.Station.Ports;

/// <summary>What every command on one unit has in common: the unit's options, the unit opened and closed, and what is said when that or the work breaks off.</summary>
internal static class UnitCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="name">Its name; its text has the key <c>command.NAME</c>.</param>
    /// <param name="context">The tool.</param>
    /// <param name="unit">Which unit.</param>
    /// <param name="own">The command's own options.</param>
    /// <param name="run">The work on the opened unit, whose stages break off when the command is cancelled; returns the exit code.</param>
    /// <param name="factoryIds">Whether an emulated unit's servos still have the factory's id.</param>
    /// <param name="otherwise">Does the work in another way where the command line asks for that; null where it does not.</param>
    internal static Command Build(
        string name, ToolContext context, UnitOptions unit, IEnumerable<Option> own, Func<ParseResult, OpenUnit, int> run, Func<ParseResult, bool>? factoryIds = null,
        Func<ParseResult, CancellationToken, Task<int>?>? otherwise = null)
    {
        var command = new Command(name, context.Text[$"command.{name}"]);
        foreach (Option option in own.Concat(unit.All))
            command.Options.Add(option);
        command.SetAction(async (parsed, cancellation) =>
            otherwise?.Invoke(parsed, cancellation) is { } other ? await other : await Task.Run(() => Run(parsed, cancellation), CancellationToken.None));
        return command;

        int Run(ParseResult parsed, CancellationToken cancellation)
        {
            try
            {
                using OpenUnit? opened = unit.Open(parsed, factoryIds?.Invoke(parsed) ?? false);
                return opened is null ? (int)ExitCode.Usage : run(parsed, opened with { Context = opened.Context with { Cancellation = cancellation } });
            }
            catch (OperationCanceledException)
            {
                return context.Fail(ExitCode.Stopped, context.Text["station.limp"]);
            }
            catch (Exception fault) when (Complaint.Of(fault, context.Text) is { } complaint)
            {
                return context.Fail(ExitCode.Failed, complaint);
            }
        }
    }
}
