using System.Diagnostics;
using Tendon.Firmware.Trial;
using Tendon.NanoRun.Building;

namespace Tendon.NanoRun.Running;

/// <summary>The trial on the device's interpreter, in a process of its own.</summary>
internal static class InterpreterTrial
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);

    public static async Task<TrialRecord> Run(RunArguments arguments, IEnumerable<string> pes)
    {
        using Process process = Process.Start(new ProcessStartInfo(arguments.Interpreter, pes) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        List<string> lines = [], figures = [], rest = [];
        Task reading = Read(process, lines, figures, rest);
        try
        {
            await reading.WaitAsync(s_longest);
        }
        catch (TimeoutException)
        {
            throw new NanoRunException($"the interpreter came to no end within {s_longest.TotalMinutes} minutes; last line: {lines.LastOrDefault()}");
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }

        return lines.Count > 0 ? new TrialRecord(lines, figures) : throw new NanoRunException("the interpreter ran no part of the trial:\n" + string.Join("\n", rest.TakeLast(20)));
    }

    // An interpreter may go on waiting for a debugger once the program is done: the trial's own last line is its end.
    private static async Task Read(Process process, List<string> lines, List<string> figures, List<string> rest)
    {
        Task<string> errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            string text = line.TrimEnd('\r');
            if (text.StartsWith(TrialMarks.Line, StringComparison.Ordinal)) lines.Add(text[TrialMarks.Line.Length..]);
            else if (text.StartsWith(TrialMarks.Figure, StringComparison.Ordinal)) figures.Add(text[TrialMarks.Figure.Length..]);
            else rest.Add(text);
            if (text == TrialMarks.Line + TrialRun.End) return;
        }

        rest.Add(await errors);
    }
}
