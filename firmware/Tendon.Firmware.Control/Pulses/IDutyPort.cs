namespace Tendon.Firmware.Control.Pulses;

/// <summary>The microcontroller's own pulse outputs.</summary>
public interface IDutyPort
{
    /// <summary>Sets the duty of a channel in ten-thousandths of the period; takes effect with the next period.</summary>
    /// <returns>False when there is no such channel.</returns>
    bool SetDuty(byte channel, int duty);
}
