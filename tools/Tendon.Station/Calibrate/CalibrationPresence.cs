using Tendon.Station.Bus;
using Tendon.Station.Units;

namespace Tendon.Station.Calibrate;

/// <summary>Whether the unit on a port is the one that a calibration was made of.</summary>
public static class CalibrationPresence
{
    /// <summary>True when every servo still holds the offset and the limits that were written into it.</summary>
    /// <exception cref="UnitPortException">The adapter is gone.</exception>
    public static bool IsOn(IUnitPort port, CalibrationRecord calibration, CancellationToken cancellation = default) =>
        new EepromWriter(new ServoLine(port, cancellation)).Verify(calibration.Joints).Count == 0;
}
