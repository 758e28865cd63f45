using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Tendon.Host.Core.Arm.Urdf;
using Tendon.Station.Files;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Arms;

/// <summary><c>tendon arm import</c>: the draft of an arm file from a URDF.</summary>
internal static class ArmCommand
{
    internal static Command Build(ToolContext context, OptionFactory make)
    {
        Argument<string> file = make.File("file", "argument.urdf");
        Option<string?> tip = make.Words("--tip", "option.tip");
        Option<string?> output = make.Words("--out", "option.out");
        var import = new Command("import", context.Text["command.arm-import"]) { file, tip, output };
        import.SetAction(parsed => Import(context, parsed.GetValue(file)!, parsed.GetValue(tip), parsed.GetValue(output)));
        return new Command("arm", context.Text["command.arm"]) { import };
    }

    private static int Import(ToolContext context, string file, string? tip, string? output)
    {
        string name = NameOf(file);
        string target = output ?? name + ".json";
        ArmFileDraft draft;
        try
        {
            draft = UrdfImport.Import(NamedFile.ReadText(file, NamedFile.DocumentBytes), name, tip);
            File.WriteAllText(target, draft.ToJson());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return context.Fail(ExitCode.Failed, FileWords.Of(problem, context.Text));
        }
        catch (UrdfException problem)
        {
            return context.Fail(ExitCode.Failed, context.Text.Format("arm.not-imported", file, problem.Message));
        }

        context.Console.MarkupLineInterpolated($"[green]{context.Text.Format("arm.imported", target, draft.Joints.Count.ToString(CultureInfo.InvariantCulture))}[/]");
        foreach (string note in draft.Notes)
            context.Console.MarkupLineInterpolated($"  {note}");
        return (int)ExitCode.Done;
    }

    // Names of arms stand in topics and file names.
    private static string NameOf(string file)
    {
        string name = new([.. Path.GetFileNameWithoutExtension(file).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
        name = name.Trim('-');
        return name.Length == 0 ? "arm" : name;
    }
}
