using System.Diagnostics;
using Tendon.Workbench;

namespace Tendon.Firmware.Pc.Tests.Buses;

/// <summary>Emulated servos behind a pseudo-terminal, in real time, as a USB servo adapter would show them.</summary>
internal sealed class ServoLine : IDisposable
{
    private readonly PseudoTerminal _terminal;
    private readonly Bench _bench;
    private readonly Thread _thread;
    private volatile bool _stopping;

    public ServoLine(PseudoTerminal terminal, BenchOptions options)
    {
        _terminal = terminal;
        _bench = new Bench(options);
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Stops the servos' answers, as pulling the cable does.</summary>
    public volatile bool IsCut;

    public void Dispose()
    {
        _stopping = true;
        _thread.Join();
        _bench.Dispose();
    }

    private void Run()
    {
        byte[] buffer = new byte[1024];
        var watch = Stopwatch.StartNew();
        while (!_stopping)
        {
            int count = _terminal.Read(buffer);
            if (count > 0)
                _bench.Serial.Write(buffer.AsSpan(0, count));
            _bench.AdvanceTo((long)watch.Elapsed.TotalMicroseconds);
            count = _bench.Serial.Read(buffer);
            if (count > 0 && !IsCut)
                _terminal.Write(buffer, count);
            Thread.Sleep(1);
        }
    }
}
