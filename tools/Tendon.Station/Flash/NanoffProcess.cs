using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Tendon.Station.Flash;

/// <summary>Runs the installed <c>nanoff</c>: from PATH, else from where <c>dotnet tool install -g</c> puts it.</summary>
/// <param name="searchPath">Folders with ':' between (on Windows ';'); the environment's PATH when null.</param>
/// <param name="patience">How long one call may take. Writing a runtime at 115200 baud takes two minutes.</param>
public sealed class NanoffProcess(string? searchPath = null, TimeSpan? patience = null) : INanoff
{
    private static readonly TimeSpan s_longestCall = TimeSpan.FromMinutes(6);

    /// <summary>The program's path, or null where it is not installed.</summary>
    public string? Find()
    {
        string name = OperatingSystem.IsWindows() ? "nanoff.exe" : "nanoff";
        string tools = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet", "tools");
        string folders = searchPath ?? $"{Environment.GetEnvironmentVariable("PATH")}{Path.PathSeparator}{tools}";
        return folders.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    /// <inheritdoc/>
    public NanoffEnd Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (Find() is not { } program)
            return new NanoffEnd(NanoffEndKind.Missing, 0, "");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        var output = new StringBuilder();
        try
        {
            using var process = new Process { StartInfo = start };
            process.OutputDataReceived += (_, line) => Note(output, line.Data);
            process.ErrorDataReceived += (_, line) => Note(output, line.Data);
            process.Start();
            // It asks to press keys in some cases; there is nobody to press them.
            process.StandardInput.Close();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return Await(process, output, cancellation);
        }
        catch (Win32Exception fault)
        {
            return new NanoffEnd(NanoffEndKind.Missing, 0, fault.Message);
        }
    }

    private NanoffEnd Await(Process process, StringBuilder output, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(patience ?? s_longestCall);
        try
        {
            process.WaitForExitAsync(timer.Token).GetAwaiter().GetResult();
            return new NanoffEnd(NanoffEndKind.Ended, process.ExitCode, Text(output));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return new NanoffEnd(NanoffEndKind.TimedOut, 0, Text(output));
        }
    }

    private static void Note(StringBuilder output, string? line)
    {
        lock (output)
        {
            if (line is not null)
                output.Append(line).Append('\n');
        }
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
            return output.ToString();
    }
}
