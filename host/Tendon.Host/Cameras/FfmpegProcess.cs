using System.ComponentModel;
using System.Diagnostics;
using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Cameras;

/// <summary>One run of ffmpeg, from start to end, on the calling thread. The kernel ends ffmpeg together with this process.</summary>
internal sealed class FfmpegProcess(FfmpegCommand command, int frameBytes) : IDisposable
{
    private const int KeptLines = 3;
    private readonly Queue<string> _lines = new();
    private volatile Process? _process;
    private long _progressTicks = Stopwatch.GetTimestamp();

    /// <summary>Time since bytes last came, or since the start.</summary>
    public TimeSpan Silence => Stopwatch.GetElapsedTime(Interlocked.Read(ref _progressTicks));

    /// <summary>Runs ffmpeg until it ends.</summary>
    /// <param name="nextBuffer">Gives the buffer for the next frame.</param>
    /// <param name="filled">Called when it is full.</param>
    /// <returns>Why it ended, as ffmpeg says it.</returns>
    public string Run(Func<byte[]> nextBuffer, Action filled)
    {
        try
        {
            // "Die with the parent" watches the thread that starts the child: the caller's, which stays here until the child has ended.
            using Process process = Process.Start(new ProcessStartInfo(Find("setpriv", "util-linux"), ["--pdeathsig", "KILL", Find("ffmpeg", "ffmpeg"), .. command.Arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            })!;
            _process = process;
            process.ErrorDataReceived += (_, line) => Note(line.Data);
            process.BeginErrorReadLine();
            Stream pixels = process.StandardOutput.BaseStream;
            while (ReadFrame(pixels, nextBuffer()))
                filled();
            process.WaitForExit();
            lock (_lines)
                return _lines.Count > 0 ? string.Join("; ", _lines) : $"ffmpeg ended with code {process.ExitCode}";
        }
        catch (Exception e) when (e is Win32Exception or IOException or CameraException or InvalidOperationException)
        {
            return e.Message;
        }
    }

    /// <summary>Ends ffmpeg at once.</summary>
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
    }

    private static string Find(string program, string package)
    {
        string[] path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return path.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new CameraException($"{program} is not installed. Install it with: sudo apt-get install {package}");
    }

    private bool ReadFrame(Stream pixels, byte[] buffer)
    {
        for (int filled = 0; filled < frameBytes;)
        {
            int read = pixels.Read(buffer, filled, frameBytes - filled);
            if (read == 0)
                return false;
            filled += read;
            Interlocked.Exchange(ref _progressTicks, Stopwatch.GetTimestamp());
        }

        return true;
    }

    private void Note(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        lock (_lines)
        {
            _lines.Enqueue(line.Trim());
            if (_lines.Count > KeptLines)
                _lines.Dequeue();
        }
    }
}
