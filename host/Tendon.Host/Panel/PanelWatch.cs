using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Time;

namespace Tendon.Host.Panel;

/// <summary>Watches a panel while an arm is used: a sensed stop becomes an operational stop, the lamp shows the arm's state.</summary>
public sealed class PanelWatch(IOperatorPanel panel, IArmLink arm, IHostClock clock)
{
    private const long PollUs = 20_000;
    private readonly PanelMonitor _monitor = new();
    private bool _isStopped;

    /// <summary>What happened at the panel, for a person to be told; raised by <see cref="Run"/>.</summary>
    public event Action<PanelEvents>? Happened;

    /// <summary>Whether the arm may be armed: always without a panel, otherwise once enable was pressed after the last stop.</summary>
    public bool IsEnabled => !panel.IsPresent || _monitor.IsEnabled;

    /// <summary>Watches until it is cancelled; returns at once where there is no panel.</summary>
    public async ValueTask Run(CancellationToken cancellation)
    {
        while (panel.IsPresent && !cancellation.IsCancellationRequested)
        {
            PanelEvents events = Look();
            if ((events & PanelEvents.Stop) != 0)
            {
                _isStopped = true;
                Happened?.Invoke(events);
                await arm.Stop(CancellationToken.None).ConfigureAwait(false);
            }
            else if (events != PanelEvents.None)
            {
                _isStopped &= (events & PanelEvents.StopReleased) == 0;
                Happened?.Invoke(events);
            }
            try
            {
                await clock.DelayUntil(clock.NowUs + PollUs, cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
    }

    private PanelEvents Look()
    {
        try
        {
            PanelEvents events = _monitor.Update(panel.Read(), clock.NowUs);
            panel.SetLamp(PanelLamp.IsLit(arm.State.Safety, _isStopped, clock.NowUs));
            return events;
        }
        catch (Exception e) when (e is PanelException or IOException)
        {
            return _monitor.Lose();
        }
    }
}
