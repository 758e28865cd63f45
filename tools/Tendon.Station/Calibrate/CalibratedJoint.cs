namespace Tendon.Station.Calibrate;

/// <summary>One joint of a calibration. Steps are what the present-position register shows after the homing offset.</summary>
/// <param name="Name">Name in the arm file.</param>
/// <param name="ServoId">Bus address.</param>
/// <param name="Sign">1, or −1 when steps fall as the angle rises.</param>
/// <param name="HomingOffsetSteps">What register 31 of the servo holds, −2047…2047.</param>
/// <param name="ZeroStep">Step at angle 0 (pulses: µs).</param>
/// <param name="LeastStep">Lowest step that was reached (pulses: µs).</param>
/// <param name="MostStep">Highest step that was reached (pulses: µs).</param>
/// <param name="MinPositionUrad">Lower end, µrad.</param>
/// <param name="MaxPositionUrad">Upper end, µrad.</param>
public sealed record CalibratedJoint(
    string Name,
    byte ServoId,
    int Sign,
    int HomingOffsetSteps,
    int ZeroStep,
    int LeastStep,
    int MostStep,
    int MinPositionUrad,
    int MaxPositionUrad);
