using Spectre.Console;
using Tendon.Station.Stages;
using Tendon.Station.Texts;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Station.Ports;

/// <summary>Asks the person at the terminal, again until the answer is a clear one: what is taken for a yes moves an arm.</summary>
internal sealed class ConsoleOperator(ToolContext context, StationText words, TextReader input) : IOperator
{
    private static readonly string[] s_yes = ["", "y", "yes", "ok", "done", "是", "是的", "好", "好了", "对"];
    private static readonly string[] s_no = ["n", "no", "nope", "not", "否", "不", "不是", "没有", "没"];
    private static readonly string[] s_stop = ["q", "quit", "exit", "stop", "停", "停止", "退出"];

    /// <exception cref="TaskCanceledException">The person wants to stop, or nobody is there.</exception>
    public bool Ask(OperatorRequest request)
    {
        context.Console.MarkupLineInterpolated($"[yellow]▶[/] {words.Format(request.TextKey, request.UnitId.Length > 0 ? request.UnitId : words["finding.unit"], request.Joint, request.Detail)}");
        while (true)
        {
            context.Console.MarkupLineInterpolated($"  [grey]{words[request.IsJudgement ? "operator.judge" : "operator.answer"]}[/]");
            string? answer = input.ReadLine()?.Trim().ToLowerInvariant();
            if (answer is null || s_stop.Contains(answer))
                throw new TaskCanceledException();
            if (s_yes.Contains(answer))
                return true;
            if (s_no.Contains(answer))
                return false;
        }
    }
}
