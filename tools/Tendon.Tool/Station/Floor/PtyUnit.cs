using System.Diagnostics;
using Tendon.Workbench.Defects;
using Tendon.Workbench.Serial;

namespace Tendon.Tool.Station.Floor;

/// <summary>An emulated unit behind a pseudo-terminal, in wall time: to any program a servo adapter like a real one.</summary>
public sealed class PtyUnit : IDisposable
{
    private readonly EmulatedUnit _unit;
    private readonly PseudoTerminal _terminal = new();
    private readonly Thread _thread;
    private volatile bool _ends;

    /// <summary>Puts the unit together and begins to serve it.</summary>
    public PtyUnit(UnitPlan plan)
    {
        _unit = new EmulatedUnit(plan);
        _thread = new Thread(Serve) { IsBackground = true, Name = _terminal.Path };
        _thread.Start();
    }

    /// <summary>Device path.</summary>
    public string Device => _terminal.Path;

    /// <inheritdoc/>
    public void Dispose()
    {
        _ends = true;
        _thread.Join();
        _terminal.Dispose();
    }

    private void Serve()
    {
        var clock = Stopwatch.StartNew();
        while (!_ends)
        {
            _terminal.Pump(_unit.Serial);
            _unit.AdvanceTo(clock.Elapsed.Ticks / TimeSpan.TicksPerMicrosecond);
            _terminal.Pump(_unit.Serial);
            Thread.Sleep(1);
        }
    }
}
