namespace Tendon.Host.Panel;

/// <summary>Opens the panel that this build can drive.</summary>
public static class OperatorPanels
{
    /// <summary>This build has no GPIO libraries, so there is never a panel.</summary>
    /// <param name="options">The wiring; null where no panel is wanted.</param>
    public static IOperatorPanel Open(PanelOptions? options) => new NoOperatorPanel(
        options is null
            ? "No operator panel is configured."
            : "This build cannot drive an operator panel: the package feed it was built from lacks System.Device.Gpio. Build with TendonFeed=full.");
}
