using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Spectre.Console;
using Tendon.Host.Core.Messages;
using Tendon.Tool.Dataset;
using Tendon.Tool.Demo;
using Tendon.Tool.Doctor;
using Tendon.Tool.Evaluation;
using Tendon.Tool.Eyes;
using Tendon.Tool.Run;
using Tendon.Tool.Sim;
using Tendon.Tool.Stop;
using Tendon.Tool.Texts;

namespace Tendon.Tool.CommandLine;

/// <summary>The command line as a whole: parses, runs one command, and turns whatever happens into an exit code.</summary>
public static class ToolApp
{
    /// <summary>Runs one command line.</summary>
    public static async Task<int> Run(string[] arguments, CancellationToken cancellation)
    {
        var text = new ToolText(LanguageChoice.Of(arguments, Environment.GetEnvironmentVariable));
        var context = new ToolContext(text, Open(Console.Out, Console.IsOutputRedirected), Open(Console.Error, Console.IsErrorRedirected))
        {
            IsLanguageNamed = arguments.Any(a => a.StartsWith("--lang", StringComparison.Ordinal)),
        };
        RootCommand root = Root(context);
        // "tendon help run" is what people type.
        if (arguments is ["help", .. string[] rest])
            arguments = [.. rest, "--help"];
        if (arguments.All(a => a.StartsWith("--lang", StringComparison.Ordinal) || UserLanguages.TryParse(a, out _)))
            arguments = [.. arguments, "--help"];
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not ToolHelp)
            return Complain(context, parsed);
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellation);
    }

    private static IAnsiConsole Open(TextWriter writer, bool redirected)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (redirected)
            console.Profile.Width = 160;
        return console;
    }

    private static RootCommand Root(ToolContext context)
    {
        var make = new OptionFactory(context.Text);
        var common = new CommonOptions(make, context.Text);
        var root = new RootCommand(context.Text["app.description"])
        {
            RunCommand.Build(context, make, common),
            DemoCommand.Build(context, make),
            SimCommand.Build(context, make, common),
            StopCommand.Build(context, common),
            DoctorCommand.Build(context, common),
            CameraCommand.Build(context, make, common),
            EvalCommand.Build(context, make),
            DatasetCommand.Build(context, make),
        };
        Option<string> language = make.Choice("--lang", "option.lang", UserLanguageCode(context), "en", "zh");
        language.Recursive = true;
        root.Options.Add(language);
        foreach (Option option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Action = new ToolHelp(context);
                help.Description = context.Text["option.help"];
            }
            else if (option is VersionOption version)
            {
                version.Description = context.Text["option.version"];
            }
        }
        return root;
    }

    private static string UserLanguageCode(ToolContext context) => UserLanguages.Code(context.Text.Language);

    private static int Complain(ToolContext context, ParseResult parsed)
    {
        foreach (string word in parsed.UnmatchedTokens)
            context.Fail(ExitCode.Usage, context.Text.Format("error.unknown-word", word));
        foreach (ParseError error in parsed.Errors)
        {
            if (parsed.UnmatchedTokens.Count == 0)
                context.Fail(ExitCode.Usage, error.Message);
        }
        Command command = parsed.CommandResult.Command;
        context.Errors.WriteLine(context.Text.Format("help.more", command is RootCommand ? "" : command.Name));
        return (int)ExitCode.Usage;
    }
}
