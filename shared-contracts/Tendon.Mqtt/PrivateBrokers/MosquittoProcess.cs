using System.ComponentModel;
using System.Diagnostics;

namespace Tendon.Mqtt.PrivateBrokers;

/// <summary>One mosquitto process that the kernel ends together with this one.</summary>
internal sealed class MosquittoProcess(string program, string configuration) : IDisposable
{
    private const string RunningMark = " running";
    private const int KeptLines = 12;
    private readonly string _configurationPath = Path.Combine(Path.GetTempPath(), $"tendon-broker-{Guid.NewGuid():N}.conf");
    private readonly Queue<string> _lines = new();
    private readonly ManualResetEventSlim _settled = new();
    private Process? _process;
    private Exception? _failure;
    private volatile bool _running;

    public int Id { get; private set; }

    public bool IsRunning => _running;

    /// <summary>Starts it and waits until it listens.</summary>
    public bool TryStart(int timeoutMs, out string error)
    {
        File.WriteAllText(_configurationPath, configuration);
        // The kernel's "die with the parent" watches the thread that started the child, so that thread stays for as long as the child.
        new Thread(Own) { IsBackground = true, Name = "private broker" }.Start();
        bool settled = _settled.Wait(timeoutMs);
        // mosquitto has read its file by the time it runs.
        File.Delete(_configurationPath);
        error = "";
        if (_running)
            return true;
        lock (_lines)
            error = _failure?.Message ?? (settled ? string.Join(" ", _lines) : $"it did not listen within {timeoutMs} ms.");
        return false;
    }

    public void Dispose()
    {
        try
        {
            _process?.Kill();
        }
        catch (InvalidOperationException)
        {
            // It had ended already.
        }
        for (int i = 0; i < 100 && _running; i++)
            Thread.Sleep(10);
    }

    private void Own()
    {
        try
        {
            string setpriv = MosquittoProgram.Find("setpriv")
                ?? throw new MqttException("setpriv is not installed, and without it the broker would outlive this program. Install it with: sudo apt-get install util-linux");
            var start = new ProcessStartInfo(setpriv, ["--pdeathsig", "KILL", program, "-c", _configurationPath])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                RedirectStandardInput = true,
            };
            using Process process = Process.Start(start)!;
            _process = process;
            Id = process.Id;
            // The pipe has to be emptied for as long as the broker lives, or it would block on its own log.
            while (process.StandardError.ReadLine() is { } line)
                Note(line);
            process.WaitForExit();
        }
        catch (Exception e) when (e is Win32Exception or MqttException or IOException)
        {
            _failure = e;
        }
        _running = false;
        _settled.Set();
    }

    private void Note(string line)
    {
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > KeptLines)
                _lines.Dequeue();
        }
        if (_settled.IsSet || !line.EndsWith(RunningMark, StringComparison.Ordinal))
            return;
        _running = true;
        _settled.Set();
    }
}
