namespace Tendon.Firmware.Control.Pulses;

/// <summary>The pin that lets pulses through to the servos: the output enable of a PCA9685, or a gate in front of the servos' signal lines.</summary>
/// <remarks>It belongs to the safety chain: pulled to "off" by hardware while the board is not running, and by the external watchdog when the loop hangs.</remarks>
public interface IOutputEnablePort
{
    /// <summary>Lets pulses through or not; works without any bus.</summary>
    void Set(bool enabled);
}
