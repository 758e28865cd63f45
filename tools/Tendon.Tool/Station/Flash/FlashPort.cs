using System.Globalization;
using Spectre.Console;
using Tendon.Station.Flash;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Station.Flash;

/// <summary>Which serial port the board hangs on: the one that was named, the only one there is, or the one that the person picks.</summary>
internal static class FlashPort
{
    /// <returns>The port, or null after an error was said.</returns>
    internal static string? Choose(ToolContext context, string? named)
    {
        if (named is not null)
        {
            if (File.Exists(named))
                return named;
            context.Fail(ExitCode.Failed, context.Text.Format("flash.no-port", named));
            List(context, SerialCandidates.Find());
            return null;
        }

        IReadOnlyList<SerialCandidate> found = SerialCandidates.Find();
        if (found.Count == 1)
        {
            context.Console.MarkupLineInterpolated($"  {found[0]}");
            return found[0].Device;
        }

        if (found.Count == 0)
        {
            context.Fail(ExitCode.Failed, context.Text["flash.none"]);
            return null;
        }

        if (!Console.IsInputRedirected)
            return Ask(context, found);
        context.Fail(ExitCode.Failed, context.Text["flash.several"]);
        List(context, found);
        return null;
    }

    private static string Ask(ToolContext context, IReadOnlyList<SerialCandidate> found)
    {
        while (true)
        {
            for (int i = 0; i < found.Count; i++)
                context.Console.MarkupLineInterpolated($"  {i + 1}  {found[i]}");
            context.Console.Write(context.Text.Format("flash.which", found.Count) + " ");
            string? answer = Console.In.ReadLine();
            if (answer is null)
                throw new InvalidOperationException(context.Text["flash.several"]);
            if (int.TryParse(answer.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= found.Count)
                return found[number - 1].Device;
        }
    }

    private static void List(ToolContext context, IReadOnlyList<SerialCandidate> found)
    {
        foreach (SerialCandidate candidate in found)
            context.Errors.MarkupLineInterpolated($"  {candidate}");
    }
}
