using Spectre.Console;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Evaluation.Suites;

namespace Tendon.Tool.Evaluation;

/// <summary>Reads a suite for a command and says what is wrong with it.</summary>
internal static class SuiteCommand
{
    private const int MostFaults = 20;

    /// <summary>Reads the suite and draws its worlds; the exit code.</summary>
    internal static int Check(ToolContext context, string file, ulong seed, int episodes)
    {
        if (Read(context, file, seed, episodes) is not { } cases)
            return (int)ExitCode.Usage;
        context.Console.MarkupLineInterpolated($"{context.Text.Format("suite.checked", file, cases.Count, cases.Count * episodes)}");
        return (int)ExitCode.Done;
    }

    /// <summary>The lines of a suite whose worlds can all be drawn; null after the faults were said.</summary>
    internal static IReadOnlyList<SuiteCase>? Read(ToolContext context, string file, ulong seed, int episodes)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            context.Fail(ExitCode.Usage, context.Text.Format("suite.unreadable", file, fault.Message));
            return null;
        }
        SuiteReading reading = SuiteReader.Read(bytes);
        IReadOnlyList<SuiteFault> faults = [.. reading.Faults.Concat(SuiteCheck.Worlds(reading.Cases, seed, episodes)).OrderBy(f => f.Line)];
        if (faults.Count == 0)
            return reading.Cases;
        foreach (SuiteFault fault in faults.Take(MostFaults))
            context.Errors.MarkupLineInterpolated($"[red]✗[/] {fault.Say(context.Text)}");
        if (faults.Count > MostFaults)
            context.Errors.WriteLine(context.Text.Format("suite.faults-more", faults.Count - MostFaults));
        context.Errors.WriteLine(context.Text.Format("suite.faults-none-run", faults.Count, file));
        return null;
    }
}
