using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Pulses;

/// <summary>Outputs of hobby servo pulses, one for each joint.</summary>
public interface IPulseOutput
{
    /// <summary>Bytes by cycle; 0 for outputs of the microcontroller itself.</summary>
    BusLoad Load { get; }

    /// <summary>Begins to set up the outputs, without pulses and not enabled.</summary>
    void Start();

    /// <summary>One cycle of setting up.</summary>
    SequenceStatus AdvanceStart();

    /// <summary>Sets the pulses, µs by joint; 0 = none.</summary>
    /// <returns>False when the outputs did not take them.</returns>
    bool Write(int[] pulseUs);

    /// <summary>Lets pulses through to the servos or not.</summary>
    void SetEnabled(bool enabled);
}
