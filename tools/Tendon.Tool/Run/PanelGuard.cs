using Spectre.Console;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Time;
using Tendon.Host.Panel;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Run;

/// <summary>The operator panel during a run: nothing starts before its enable button is pressed, and its stop ends the run.</summary>
internal sealed class PanelGuard : IAsyncDisposable
{
    private const long PollUs = 50_000;
    private readonly PanelWatch _watch;
    private readonly IHostClock _clock;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _watching;

    /// <summary>Watches from now on.</summary>
    /// <param name="context">Where a person is told what happens at the panel.</param>
    /// <param name="panel">The panel; stays the caller's.</param>
    /// <param name="arm">The arm that the panel's stop stops.</param>
    /// <param name="clock">Paces the looks.</param>
    /// <param name="stopTask">Called when the stop is sensed or the panel no longer answers.</param>
    internal PanelGuard(ToolContext context, IOperatorPanel panel, IArmLink arm, IHostClock clock, Action stopTask)
    {
        _clock = clock;
        _watch = new PanelWatch(panel, arm, clock);
        _watch.Happened += events =>
        {
            foreach (PanelEvents one in Enum.GetValues<PanelEvents>().Where(e => e != PanelEvents.None && events.HasFlag(e)))
                context.Console.MarkupLineInterpolated($" [yellow]{context.Text["panel." + one]}[/]");
            if (events.HasFlag(PanelEvents.Stop))
                stopTask();
        };
        _watching = _watch.Run(_ended.Token).AsTask();
    }

    /// <summary>Waits until enable is pressed.</summary>
    internal async Task WaitForEnable(CancellationToken cancellation)
    {
        while (!_watch.IsEnabled)
            await _clock.DelayUntil(_clock.NowUs + PollUs, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _watching;
        _ended.Dispose();
    }
}
