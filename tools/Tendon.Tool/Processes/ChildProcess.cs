using System.ComponentModel;
using System.Diagnostics;

namespace Tendon.Tool.Processes;

/// <summary>
/// A program of this repository run as its own process: the kernel ends it together with this one, its last lines are kept for
/// the error message, and it counts as started once it prints a line that the caller waits for.
/// </summary>
public sealed class ChildProcess : IDisposable
{
    private const int KeptLines = 20;
    private readonly Queue<string> _lines = new();
    private readonly TaskCompletionSource<string?> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _name;
    private readonly Func<string, bool> _isReady;
    private Process? _process;

    private ChildProcess(string name, Func<string, bool> isReady)
    {
        _name = name;
        _isReady = isReady;
    }

    /// <summary>Its process id.</summary>
    public int Id { get; private set; }

    /// <summary>Completes when it has ended.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Raised for every line it prints, on a thread of its own.</summary>
    public event Action<string>? LinePrinted;

    /// <summary>Starts a .NET assembly that lies beside this one and waits for its ready line, which is returned.</summary>
    /// <exception cref="InvalidOperationException">It ended or was silent too long; the message holds its last words.</exception>
    public static async Task<(ChildProcess Child, string ReadyLine)> Start(
        string assembly, IEnumerable<string> arguments, Func<string, bool> isReady, TimeSpan patience, CancellationToken cancellation)
    {
        var child = new ChildProcess(assembly, isReady);
        string[] command = ["--pdeathsig", "KILL", Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, assembly), .. arguments];
        // The kernel's "die with the parent" watches the thread that started the child, so that thread stays for as long as the child.
        new Thread(() => child.Own(command)) { IsBackground = true, Name = assembly }.Start();
        try
        {
            string? line = await child._ready.Task.WaitAsync(patience, cancellation);
            return line is not null ? (child, line) : throw new InvalidOperationException($"{assembly} ended at once: {child.LastWords()}");
        }
        catch (Exception fault) when (fault is not InvalidOperationException)
        {
            child.Dispose();
            if (fault is TimeoutException)
                throw new InvalidOperationException($"{assembly} was not ready after {patience.TotalSeconds:0} s: {child.LastWords()}", fault);
            throw;
        }
    }

    /// <summary>What it printed last.</summary>
    public string LastWords()
    {
        lock (_lines)
            return string.Join(" | ", _lines);
    }

    /// <summary>Asks it to end (SIGTERM), and ends it after two seconds.</summary>
    public void Dispose()
    {
        try
        {
            if (_process is { HasExited: false } process)
            {
                using var term = Process.Start("kill", ["-TERM", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
                if (!_ended.Task.Wait(TimeSpan.FromSeconds(2)))
                    process.Kill();
            }
        }
        catch (Exception fault) when (fault is InvalidOperationException or Win32Exception)
        {
            // It had ended already.
        }
    }

    private void Own(string[] command)
    {
        try
        {
            var start = new ProcessStartInfo("setpriv", command) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
            using Process process = Process.Start(start)!;
            _process = process;
            Id = process.Id;
            process.ErrorDataReceived += (_, e) => Note(e.Data);
            process.BeginErrorReadLine();
            while (process.StandardOutput.ReadLine() is { } line)
                Note(line);
            process.WaitForExit();
        }
        catch (Win32Exception fault)
        {
            Note($"{_name}: {fault.Message} (setpriv is part of util-linux)");
        }
        _ready.TrySetResult(null);
        _ended.TrySetResult();
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > KeptLines)
                _lines.Dequeue();
        }
        LinePrinted?.Invoke(line);
        if (_isReady(line))
            _ready.TrySetResult(line);
    }
}
