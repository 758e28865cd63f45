namespace Tendon.Firmware.Pc.Buses;

/// <summary>A servo bus whose far side is simulated and must be moved on to the present before each control cycle.</summary>
public interface IPlantClock
{
    /// <summary>Moves the simulation on.</summary>
    /// <param name="deviceTimeUs">Device clock, µs.</param>
    void AdvanceTo(long deviceTimeUs);
}
