namespace Tendon.Host.Panel;

/// <summary>The box beside the arm: an enable button, a sensed stop, a lamp and a supply reading. It is polled; nothing here waits.
/// The emergency stop itself is a wire that cuts servo power: the panel only senses that it was pressed.</summary>
public interface IOperatorPanel : IDisposable
{
    /// <summary>False where there is no panel; then the readings say that nothing is pressed and nothing is measured.</summary>
    bool IsPresent { get; }

    /// <summary>What this panel is, or why there is none, for a person to read.</summary>
    string Description { get; }

    /// <summary>Reads all inputs. Throws <see cref="PanelException"/> when the hardware does not answer.</summary>
    PanelReading Read();

    /// <summary>Switches the lamp.</summary>
    void SetLamp(bool isOn);
}
