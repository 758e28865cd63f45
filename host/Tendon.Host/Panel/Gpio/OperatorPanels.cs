namespace Tendon.Host.Panel;

/// <summary>Opens the panel that this build can drive.</summary>
public static class OperatorPanels
{
    /// <summary>The panel on this machine's GPIO lines. Throws <see cref="PanelException"/> when it is configured but cannot be used.</summary>
    /// <param name="options">The wiring; null where no panel is wanted.</param>
    public static IOperatorPanel Open(PanelOptions? options) =>
        options is null ? new NoOperatorPanel("No operator panel is configured.") : new GpioOperatorPanel(options);
}
