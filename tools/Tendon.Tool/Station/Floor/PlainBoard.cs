using Spectre.Console;
using Tendon.Station.Runs;
using Tendon.Station.Units;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Station.Floor;

/// <summary>One line for every stage that ends, where there is no terminal.</summary>
internal sealed class PlainBoard(ToolContext context) : IFloorBoard
{
    private readonly Lock _turn = new();

    public void Show(RunEvent step)
    {
        if (step.State == RunState.Working)
            return;
        lock (_turn)
            context.Console.WriteLine($"{step.UnitId}  {FloorWords.Of(step, context.Text)}");
    }

    public void Dispose()
    {
    }
}
