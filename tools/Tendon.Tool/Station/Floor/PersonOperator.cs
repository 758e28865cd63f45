using Spectre.Console;
using Tendon.Station.Stages;
using Tendon.Station.Texts;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Station.Floor;

/// <summary>The person at the station, asked one question at a time; or everyone's yes.</summary>
internal sealed class PersonOperator(ToolContext context, bool saysYes) : IOperator
{
    private readonly Lock _turn = new();
    private readonly StationText _text = new(Host.Core.Messages.UserLanguages.Code(context.Text.Language));

    public bool Ask(OperatorRequest request) => Confirm(_text.Format(request.TextKey, request.UnitId, request.Joint, request.Detail));

    /// <summary>Asks for anything else.</summary>
    internal bool Confirm(string words)
    {
        if (saysYes)
            return true;
        lock (_turn)
        {
            context.Console.MarkupLineInterpolated($"[yellow]▶[/] {words}");
            context.Console.Write(context.Text["floor.answer"] + " ");
            string? answer = Console.In.ReadLine()?.Trim();
            return answer is not null && (answer.Length == 0 || answer.StartsWith('y') || answer.StartsWith('Y') || answer.StartsWith('是'));
        }
    }
}
