using System.CommandLine;
using Spectre.Console;
using Tendon.Station.Calibrate;
using Tendon.Station.Identify;
using Tendon.Station.Stages;
using Tendon.Tool.CommandLine;
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
        return UnitCommand.Build(
            "identify", context, identify._unit, [identify._setIds, identify._still], identify.Run, parsed => parsed.GetValue(identify._setIds));
    }

    private int Run(ParseResult parsed, OpenUnit unit)
    {
        if (parsed.GetValue(_setIds) && !SetIds(unit.Context))
            return (int)ExitCode.Failed;
        return Identify(unit.Context, parsed.GetValue(_still));
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
