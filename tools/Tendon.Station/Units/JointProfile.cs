namespace Tendon.Station.Units;

/// <summary>What the arm file says of one joint, as the station needs it.</summary>
/// <param name="Name">Name in the arm file.</param>
/// <param name="ServoId">Id that its servo must have.</param>
/// <param name="Sign">1, or −1 when servo steps fall as the angle rises.</param>
/// <param name="ZeroStep">Servo step at angle 0.</param>
/// <param name="MinPositionRad">Lower limit, rad.</param>
/// <param name="MaxPositionRad">Upper limit, rad.</param>
/// <param name="MaxVelocityRadPerS">Velocity limit, rad/s.</param>
/// <param name="MaxCurrentMa">Current that may not be exceeded for long, mA.</param>
/// <param name="TorqueLimitPermille">Torque limit in use, 0.1 % of stall.</param>
public sealed record JointProfile(
    string Name,
    byte ServoId,
    int Sign,
    int ZeroStep,
    double MinPositionRad,
    double MaxPositionRad,
    double MaxVelocityRadPerS,
    int MaxCurrentMa,
    int TorqueLimitPermille)
{
    /// <summary>Half of what gravity's torque changes by from one limit to the other while the other joints stand at 0, N·m.</summary>
    public double WeightNm { get; init; }

    /// <summary>Angle of the lower mechanical end where the arm file knows it (the closed jaw), rad; null where ends are only near the limits.</summary>
    public double? LowerEndRad { get; init; }

    /// <summary>Steps of the position register in a turn of the joint; for pulses µs.</summary>
    public double StepsPerTurn { get; init; } = 4096;

    /// <summary>What a linkage to another joint adds to the servo's angle while the joint is calibrated, rad.</summary>
    public double LinkedRad { get; init; }

    /// <summary>From one limit to the other, rad.</summary>
    public double SpanRad => MaxPositionRad - MinPositionRad;
}
