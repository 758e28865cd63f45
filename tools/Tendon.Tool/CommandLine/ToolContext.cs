using Spectre.Console;
using Tendon.Host.Core.Messages;
using Tendon.Tool.Texts;

namespace Tendon.Tool.CommandLine;

/// <summary>What every command needs: words, a console for people, and nothing else.</summary>
/// <param name="Text">The words of the chosen language.</param>
/// <param name="Console">Standard output, coloured where it is a terminal.</param>
/// <param name="Errors">Standard error.</param>
public sealed record ToolContext(ToolText Text, IAnsiConsole Console, IAnsiConsole Errors)
{
    /// <summary>The person has named the language with <c>--lang</c>.</summary>
    public bool IsLanguageNamed { get; init; }

    /// <summary>Who speaks Chinese is answered in Chinese, unless a language was named.</summary>
    public ToolContext Answering(string words) =>
        IsLanguageNamed || UserLanguages.Detect(words) == Text.Language ? this : this with { Text = new ToolText(UserLanguages.Detect(words)) };

    /// <summary>Writes an error line and returns the exit code to hand on.</summary>
    public int Fail(ExitCode code, string message)
    {
        Errors.MarkupLineInterpolated($"[red]✗[/] {message}");
        return (int)code;
    }
}
