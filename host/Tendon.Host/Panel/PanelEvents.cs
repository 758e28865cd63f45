namespace Tendon.Host.Panel;

/// <summary>What has just happened at the panel.</summary>
[Flags]
public enum PanelEvents
{
    None = 0,

    /// <summary>The stop was pressed: the arm is to be stopped now.</summary>
    Stop = 1,

    /// <summary>The stop was released; nothing moves until enable is pressed.</summary>
    StopReleased = 2,

    /// <summary>Enable was pressed: arming is allowed again.</summary>
    Enabled = 4,

    /// <summary>The supply has been low for a while.</summary>
    SupplyLow = 8,

    /// <summary>The supply is well again.</summary>
    SupplyRecovered = 16,

    /// <summary>The panel stopped answering; it counts as a stop, because its stop can no longer be seen.</summary>
    Lost = 32,
}
