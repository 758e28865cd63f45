using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Spectre.Console;
using Tendon.Host.Core.Messages;
using Tendon.Tool.Arms;
using Tendon.Tool.Dataset;
using Tendon.Tool.Demo;
using Tendon.Tool.Device;
using Tendon.Tool.Doctor;
using Tendon.Tool.Evaluation;
using Tendon.Tool.Eyes;
using Tendon.Tool.Run;
using Tendon.Tool.Sim;
using Tendon.Tool.Station.Calibrate;
using Tendon.Tool.Station.Flash;
using Tendon.Tool.Station.Floor;
using Tendon.Tool.Station.Identify;
using Tendon.Tool.Station.Prove;
using Tendon.Tool.Station.Report;
using Tendon.Tool.Stop;
using Tendon.Tool.Texts;

namespace Tendon.Tool.CommandLine;

/// <summary>The command line as a whole: parses, runs one command, and turns whatever happens into an exit code.</summary>
public static class ToolApp
{
    private const string StackVariable = "TENDON_STACK";

    // Tables need some width; an error in a log is one line, however long its paths are.
    private const int RedirectedWidth = 160, UnbrokenWidth = 4000;

    /// <summary>Runs one command line at the terminal.</summary>
    public static Task<int> Run(string[] arguments, CancellationToken cancellation) =>
        Run(arguments, Open(Console.Out, Console.IsOutputRedirected, RedirectedWidth), Open(Console.Error, Console.IsErrorRedirected, UnbrokenWidth), cancellation);

    /// <summary>Runs one command line, written as to a file.</summary>
    public static Task<int> Run(string[] arguments, TextWriter output, TextWriter errors, CancellationToken cancellation) =>
        Run(arguments, Open(output, true, RedirectedWidth), Open(errors, true, UnbrokenWidth), cancellation);

    private static async Task<int> Run(string[] arguments, IAnsiConsole output, IAnsiConsole errors, CancellationToken cancellation)
    {
        var text = new ToolText(LanguageChoice.Of(arguments, Environment.GetEnvironmentVariable));
        var context = new ToolContext(text, output, errors)
        {
            IsLanguageNamed = arguments.Any(a => a.StartsWith("--lang", StringComparison.Ordinal)),
        };
        RootCommand root = Root(context);
        // "tendon help run" is what people type.
        if (arguments is ["help", .. string[] rest])
            arguments = [.. rest, "--help"];
        if (arguments.All(a => a.StartsWith("--lang", StringComparison.Ordinal) || UserLanguages.TryParse(a, out _)))
            arguments = [.. arguments, "--help"];
        // An instruction may begin with @: it is words, not the name of a file with arguments.
        ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not ToolHelp && (parsed.Errors.Count > 0 || Mistyped(parsed).Any()))
            return Complain(context, parsed);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellation);
        }
        catch (Exception fault) when (Environment.GetEnvironmentVariable(StackVariable) is null)
        {
            return context.Fail(ExitCode.Failed, Complaint.Of(fault, text) ?? text.Format("error.internal", fault.GetType().Name, fault.Message.TrimEnd('.'), StackVariable));
        }
    }

    private static IAnsiConsole Open(TextWriter writer, bool redirected, int redirectedWidth)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (redirected)
            console.Profile.Width = redirectedWidth;
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
            ClearCommand.Build(context, make, common),
            DoctorCommand.Build(context, common),
            CameraCommand.Build(context, make, common),
            EvalCommand.Build(context, make),
            DatasetCommand.Build(context, make),
            DeviceCommand.Build(context, make, common),
            ArmCommand.Build(context, make),
            FlashCommand.Build(context, make, common),
            ProveCommand.Build(context, make),
            StationCommand.Build(context, make, common),
            IdentifyCommand.Build(context, make),
            CalibrateCommand.Build(context, make),
            ReportCommand.Build(context, make),
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
        List<string> strange = [.. Mistyped(parsed)];
        Command command = parsed.CommandResult.Command;
        // A mistyped option takes the place of the instruction, and then the instruction looks strange.
        if (strange.Count == 0)
            strange.AddRange(parsed.UnmatchedTokens);
        foreach (string word in strange)
            context.Fail(ExitCode.Usage, context.Text.Format("error.unknown-word", word));
        if (strange.Count == 0 && command.Action is null && command is not RootCommand)
            context.Fail(ExitCode.Usage, context.Text.Format("error.subcommand", string.Join(", ", command.Subcommands.Select(c => c.Name))));
        else if (strange.Count == 0)
            parsed.Errors.ToList().ForEach(e => context.Fail(ExitCode.Usage, Say(e, context.Text)));
        context.Errors.WriteLine(context.Text.Format("help.more", ToolHelp.PathOf(command)));
        return (int)ExitCode.Usage;
    }

    private static string Say(ParseError error, ToolText text) => error.SymbolResult is OptionResult { Tokens.Count: 0 } option
        ? text.Format("error.no-value", option.Option.Name)
        : error.Message;

    private static IEnumerable<string> Mistyped(ParseResult parsed) => parsed.Tokens
        .TakeWhile(t => t.Type != TokenType.DoubleDash)
        .Where(t => t.Type == TokenType.Argument && t.Value.Length > 2 && t.Value.StartsWith("--", StringComparison.Ordinal) && !t.Value.Contains(' '))
        .Select(t => t.Value);
}
