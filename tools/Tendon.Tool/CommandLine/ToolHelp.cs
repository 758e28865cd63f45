using System.CommandLine;
using System.CommandLine.Invocation;
using Spectre.Console;

namespace Tendon.Tool.CommandLine;

/// <summary>Help in the person's language: what the command does, how to call it, an example or two.</summary>
internal sealed class ToolHelp(ToolContext context) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Show(parseResult.CommandResult.Command);
        return (int)ExitCode.Done;
    }

    internal void Show(Command command)
    {
        IAnsiConsole console = context.Console;
        bool root = command is RootCommand;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]tendon{PathOf(command)}[/]  {command.Description}");
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{context.Text["help.usage"]}[/]");
        console.MarkupLineInterpolated($"  ./tendon {(root ? context.Text["help.command"] : Usage(command))}");
        List(context.Text["help.commands"], command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? "")));
        List(context.Text["help.arguments"], command.Arguments.Select(a => ($"<{a.Name}>", a.Description ?? "")));
        List(context.Text["help.options"], command.Options.Where(o => !o.Hidden).Select(o => (NamesOf(o), o.Description ?? "")));
        string examples = root ? context.Text["help.examples.root"] : ExamplesOf(command);
        if (examples.Length > 0)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{context.Text["help.examples"]}[/]");
            foreach (string line in examples.Split('\n'))
                console.MarkupLineInterpolated($"  [green]{line}[/]");
        }
        if (root)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{context.Text["help.codes"]}[/]  {context.Text["help.codes.list"]}");
        }
        console.WriteLine();
    }

    /// <summary>What is typed after the program's name to reach a command, with a space before each word; empty for the program itself.</summary>
    internal static string PathOf(Command command)
    {
        string words = "";
        for (Symbol? one = command; one is Command and not RootCommand; one = one.Parents.FirstOrDefault())
            words = " " + one.Name + words;
        return words;
    }

    // Two commands may share their last word; the one within another then has examples under both words.
    private string ExamplesOf(Command command) =>
        context.Text.TryGet("help.examples." + PathOf(command).TrimStart().Replace(' ', '-')) ?? context.Text["help.examples." + command.Name];

    private static string NamesOf(Option option) => string.Join(", ", option.Aliases.Where(IsLong).Prepend(option.Name));

    private static bool IsLong(string name) => name.StartsWith("--", StringComparison.Ordinal);

    private static string Usage(Command command)
    {
        string words = PathOf(command).TrimStart();
        foreach (Argument argument in command.Arguments)
            words += argument.Arity.MinimumNumberOfValues > 0 ? $" <{argument.Name}>" : $" [{argument.Name}]";
        return command.Options.Any(o => !o.Hidden) ? words + " [--…]" : words;
    }

    private void List(string title, IEnumerable<(string Name, string Words)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
            return;
        context.Console.WriteLine();
        context.Console.MarkupLineInterpolated($"[bold]{title}[/]");
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(3)).AddColumn();
        foreach ((string name, string words) in list)
            grid.AddRow($"[cyan]{Markup.Escape(name)}[/]", Markup.Escape(words));
        context.Console.Write(grid);
    }
}
