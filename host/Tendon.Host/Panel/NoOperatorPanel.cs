namespace Tendon.Host.Panel;

/// <summary>A host without a panel: nothing is pressed, nothing is measured, and it says why.</summary>
public sealed class NoOperatorPanel(string reason) : IOperatorPanel
{
    public bool IsPresent => false;

    public string Description => reason;

    public PanelReading Read() => default;

    public void SetLamp(bool isOn)
    {
    }

    public void Dispose()
    {
    }
}
