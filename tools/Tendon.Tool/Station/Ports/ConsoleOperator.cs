using Spectre.Console;
using Tendon.Station.Stages;
using Tendon.Station.Texts;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Station.Ports;

/// <summary>Asks the person at the terminal. Enter goes on; n, q or the end of the input do not.</summary>
internal sealed class ConsoleOperator(ToolContext context, StationText words, TextReader input) : IOperator
{
    public bool Ask(OperatorRequest request)
    {
        context.Console.MarkupLineInterpolated($"[yellow]▶[/] {words.Format(request.TextKey, request.UnitId.Length > 0 ? request.UnitId : words["finding.unit"], request.Joint, request.Detail)}");
        context.Console.MarkupLineInterpolated($"  [grey]{words["operator.answer"]}[/]");
        string? answer = input.ReadLine();
        return answer is not null && !(answer.Trim().ToLowerInvariant() is "n" or "no" or "q" or "否" or "不");
    }
}
