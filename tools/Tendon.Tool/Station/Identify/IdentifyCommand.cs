using System.CommandLine;
using Spectre.Console;
using Tendon.Station.Calibrate;
using Tendon.Station.Identify;
using Tendon.Station.Stages;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Run;
using Tendon.Tool.Station.Ports;

namespace Tendon.Tool.Station.Identify;

/// <summary><c>tendon identify</c>: what is on the servo bus, what is wrong with it, and ids one servo at a time.</summary>
internal sealed class IdentifyCommand
{
    private readonly ToolContext _context;
    private readonly UnitOptions _unit;
    private readonly Option<bool> _setIds, _still;

    private IdentifyCommand(ToolContext context, OptionFactory make)
    {
        _context = context;
        _unit = new UnitOptions(context, make);
        _setIds = make.Flag("--set-ids", "option.set-ids");
        _still = make.Flag("--still", "option.still");
    }

    internal static Command Build(ToolContext context, OptionFactory make)
    {
        var identify = new IdentifyCommand(context, make);
        var command = new Command("identify", context.Text["command.identify"]) { identify._setIds, identify._still };
        foreach (Option option in identify._unit.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) => Task.Run(() => identify.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            using OpenUnit? unit = _unit.Open(parsed, factoryIds: parsed.GetValue(_setIds));
            if (unit is null)
                return (int)ExitCode.Usage;
            StageContext context = unit.Context with { Cancellation = cancellation };
            if (parsed.GetValue(_setIds) && !SetIds(context))
                return (int)ExitCode.Failed;
            return Identify(context, parsed.GetValue(_still));
        }
        catch (OperationCanceledException)
        {
            return _context.Fail(ExitCode.Stopped, _context.Text["station.limp"]);
        }
        catch (Exception fault) when (Complaint.Of(fault, _context.Text) is { } complaint)
        {
            return _context.Fail(ExitCode.Failed, complaint);
        }
    }

    private bool SetIds(StageContext context)
    {
        IdOutcome outcome = new IdSetter(context).Run();
        foreach (string joint in outcome.SetJoints)
            _context.Console.MarkupLineInterpolated($"[green]✓[/] {joint}");
        if (outcome.Problem == IdProblem.None)
            return true;
        _context.Fail(ExitCode.Failed, _unit.Words.Format(outcome.TextKey, outcome.Joint));
        return false;
    }

    private int Identify(StageContext context, bool still)
    {
        StageResult result = new IdentifyStage().Run(context);
        UnitPage.Show(_context, context.Arm, result.Identity!);
        UnitPage.Show(_context, _unit.Words, result.Findings);
        bool passed = result.Passed;
        if (result.MayGoOn && !still)
        {
            StageResult moved = new SwapCheckStage().Run(context);
            UnitPage.Show(_context, _unit.Words, moved.Findings);
            passed &= moved.Passed;
        }

        if (!passed)
            return _context.Fail(ExitCode.Failed, _context.Text["identify.refused"]);
        _context.Console.MarkupLineInterpolated($"[green]✓[/] {_context.Text[still ? "identify.passed-still" : "identify.passed"]}");
        return (int)ExitCode.Done;
    }
}
