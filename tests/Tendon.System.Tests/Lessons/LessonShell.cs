using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Tendon.System.Tests.Lessons;

/// <summary>
/// Runs the blocks of lessons in the repository's root with the tool that was built with these tests. Settings go to a folder of their own and
/// ports are free ones, so that nothing of the person at this machine is touched. What runs in the background is shared by all lessons.
/// </summary>
internal sealed partial class LessonShell : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("tendon-lessons-").FullName;
    private readonly int _brokerPort = FreePort();
    private readonly int _cameraPort = FreePort();
    private readonly Dictionary<string, Process> _background = [];

    /// <summary>Runs a block; null when it does what the lesson says, else what went wrong.</summary>
    internal string? Run(LessonBlock block, TimeSpan patience)
    {
        if (block.Kind == "background" && _background.ContainsKey(block.Commands))
            return null;
        var output = new StringBuilder();
        Process shell = Start(block.Commands, output);
        if (block.Kind == "background")
        {
            _background[block.Commands] = shell;
            return SpinWait.SpinUntil(() => block.MissingIn(Copy(output)) is null || shell.HasExited, patience) && !shell.HasExited
                ? null
                : Told(block, $"did not come up in {patience.TotalSeconds} s", Copy(output));
        }

        using (shell)
        {
            if (!shell.WaitForExit(patience))
            {
                shell.Kill(entireProcessTree: true);
                return Told(block, $"did not end in {patience.TotalSeconds} s", Copy(output));
            }

            shell.WaitForExit();
            if (shell.ExitCode != block.ExitCode)
                return Told(block, $"exit code {shell.ExitCode} instead of {block.ExitCode}", Copy(output));
            return block.MissingIn(Copy(output)) is { } missing ? Told(block, $"'{missing}' is missing", Copy(output)) : null;
        }
    }

    public void Dispose()
    {
        foreach (Process process in _background.Values)
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            process.Dispose();
        }

        Directory.Delete(_home, recursive: true);
    }

    /// <summary>The commands as they are run here: this build's tool, free ports.</summary>
    private string Prepared(string commands)
    {
        string tool = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "tendon-tool.dll")}'";
        string broker = string.Create(CultureInfo.InvariantCulture, $" --broker 127.0.0.1:{_brokerPort}");
        string camera = string.Create(CultureInfo.InvariantCulture, $" --camera http://127.0.0.1:{_cameraPort}/video.mjpg");
        string serve = string.Create(CultureInfo.InvariantCulture, $" --broker-port {_brokerPort} --camera-port {_cameraPort}");
        return Tool().Replace(commands, match => tool + " " + match.Groups["command"].Value + match.Groups["command"].Value switch
        {
            "sim" when !commands.Contains("--servos", StringComparison.Ordinal) => serve,
            "run" => broker + camera,
            "camera calibrate" => camera,
            "stop" or "clear" => broker,
            _ => "",
        });
    }

    private Process Start(string commands, StringBuilder output)
    {
        var start = new ProcessStartInfo("bash", ["-c", "exec 2>&1\n" + Prepared(commands)])
        {
            WorkingDirectory = LessonFile.Root,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment["XDG_CONFIG_HOME"] = _home;
        start.Environment["LANG"] = "C.UTF-8";
        Process shell = Process.Start(start)!;
        shell.OutputDataReceived += (_, line) =>
        {
            lock (output)
                output.AppendLine(line.Data);
        };
        shell.BeginOutputReadLine();
        shell.StandardInput.Close();
        return shell;
    }

    private static string Copy(StringBuilder output)
    {
        lock (output)
            return output.ToString();
    }

    private static string Told(LessonBlock block, string problem, string output) => $"{block.Lesson}:{block.Line}: {problem}\n{block.Commands}\n--- output\n{output}";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"\./tendon (?<command>camera calibrate|\w+)")]
    private static partial Regex Tool();
}
