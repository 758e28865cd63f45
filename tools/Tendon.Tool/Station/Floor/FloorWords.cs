using Tendon.Station.Runs;
using Tendon.Station.Units;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Station.Floor;

/// <summary>Words for a unit's way through the station.</summary>
internal static class FloorWords
{
    internal static string Of(RunEvent step, ToolText text) => step.State switch
    {
        RunState.Working => $"{Stage(step, text)} {step.Joint} {step.Share * 100:0} %",
        RunState.StageDone => $"{Stage(step, text)} {(step.Findings.Count == 0 ? "✓" : Codes(step))}",
        RunState.Failed => $"{text["floor.Failed"]} {Codes(step)}",
        _ => text[$"floor.{step.State}"],
    };

    internal static string Stage(RunEvent step, ToolText text) => step.Stage.Length == 0 ? "" : text[$"floor.stage.{step.Stage}"];

    internal static string Codes(RunEvent step) =>
        string.Join(", ", step.Findings.Select(f => f.Joint.Length > 0 ? $"{f.Code.Text()} ({f.Joint})" : f.Code.Text()).Distinct());
}
