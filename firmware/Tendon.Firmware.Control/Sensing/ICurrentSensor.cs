namespace Tendon.Firmware.Control.Sensing;

/// <summary>A current and voltage monitor in a joint's supply.</summary>
public interface ICurrentSensor
{
    /// <summary>Current of the last sample, mA.</summary>
    int CurrentMa { get; }

    /// <summary>Supply of the last sample, mV.</summary>
    int BusMv { get; }

    /// <summary>Takes a sample, or part of one: a call makes two transfers at most.</summary>
    /// <returns>False when the sensor did not answer or had lost its calibration; the last values then stay.</returns>
    bool Read();
}
