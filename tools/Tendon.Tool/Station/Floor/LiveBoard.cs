using Spectre.Console;
using Tendon.Station.Runs;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Station.Floor;

/// <summary>A table that is redrawn in place: the units on the slots, and what became of the others.</summary>
internal sealed class LiveBoard : IFloorBoard
{
    private const int RedrawMs = 150;
    private const int FinishedRows = 6;
    private const int BarCells = 16;
    private readonly ToolContext _context;
    private readonly Dictionary<string, RunEvent> _working = [];
    private readonly Queue<RunEvent> _finished = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _drawing;
    private readonly int _units;
    private int _passed, _failed;

    internal LiveBoard(ToolContext context, int units)
    {
        _context = context;
        _units = units;
        _drawing = Task.Run(Draw);
    }

    public void Show(RunEvent step)
    {
        lock (_working)
        {
            if (step.State is RunState.Working or RunState.StageDone)
            {
                _working[step.UnitId] = step;
                return;
            }

            _working.Remove(step.UnitId);
            _passed += step.State == RunState.Passed ? 1 : 0;
            _failed += step.State == RunState.Failed ? 1 : 0;
            _finished.Enqueue(step);
            if (_finished.Count > FinishedRows)
                _finished.Dequeue();
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        _drawing.Wait();
        _end.Dispose();
    }

    private void Draw() => _context.Console.Live(Table()).Start(live =>
    {
        while (!_end.Token.WaitHandle.WaitOne(RedrawMs))
            live.UpdateTarget(Table());
        live.UpdateTarget(Table());
    });

    private Table Table()
    {
        lock (_working)
        {
            var table = new Table().RoundedBorder().Title(Markup.Escape(_context.Text.Format("floor.title", _passed, _failed, _units)));
            table.AddColumns(Markup.Escape(_context.Text["floor.unit"]), Markup.Escape(_context.Text["floor.stage"]), "");
            foreach (RunEvent step in _working.Values.OrderBy(s => s.UnitId, StringComparer.Ordinal))
                table.AddRow(Markup.Escape(step.UnitId), Markup.Escape($"{FloorWords.Stage(step, _context.Text)} {step.Joint}"), Bar(step));
            foreach (RunEvent step in _finished)
                table.AddRow(Markup.Escape(step.UnitId), "", Colour(step));
            return table;
        }
    }

    private string Bar(RunEvent step)
    {
        int full = (int)Math.Clamp(step.Share * BarCells, 0, BarCells);
        string found = step.State == RunState.StageDone && step.Findings.Count > 0 ? $" [red]{Markup.Escape(FloorWords.Codes(step))}[/]" : "";
        return $"[blue]{new string('█', full)}[/][grey]{new string('░', BarCells - full)}[/]{found}";
    }

    private string Colour(RunEvent step)
    {
        string colour = step.State switch { RunState.Passed => "green", RunState.WasDone => "grey", _ => "red" };
        return $"[{colour}]{Markup.Escape(FloorWords.Of(step, _context.Text))}[/]";
    }
}
