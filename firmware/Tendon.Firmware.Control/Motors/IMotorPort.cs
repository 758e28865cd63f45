namespace Tendon.Firmware.Control.Motors;

/// <summary>A bridge that drives one motor.</summary>
public interface IMotorPort
{
    /// <summary>Sets the duty, −1000 to 1000 in 0.1 % of the supply; 0 brakes where the bridge can.</summary>
    void SetDuty(int permille);
}
