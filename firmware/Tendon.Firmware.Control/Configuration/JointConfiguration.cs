namespace Tendon.Firmware.Control.Configuration;

/// <summary>What the firmware knows of one joint. Immutable by agreement after the controller is constructed.</summary>
public sealed class JointConfiguration
{
    /// <summary>No calibration says what offset the servo must hold.</summary>
    public const int UnknownOffset = -32768;

    /// <summary>Address on the servo bus, 0 to 253; for pulses and motors the output channel.</summary>
    public byte ServoId;

    /// <summary>1, or −1 when the servo counts against the joint's positive direction.</summary>
    public sbyte Sign = 1;

    /// <summary>Servo steps at joint position 0; for pulses microseconds.</summary>
    public int ZeroStep = 2048;

    /// <summary>Angle that <see cref="SpanSteps"/> steps stand for, µrad. One turn unless the servo counts otherwise (see <see cref="StepSpan"/>).</summary>
    public int SpanUrad = StepSpan.TurnUrad;

    /// <summary>Servo steps in <see cref="SpanUrad"/>; for pulses microseconds, for motors encoder counts.</summary>
    public int SpanSteps = StepSpan.StsSteps;

    /// <summary>Lowest step that may be sent: the shortest pulse of this unit, or the servo's own end.</summary>
    public int LeastStep = -30000;

    /// <summary>Highest step that may be sent.</summary>
    public int MostStep = 30000;

    /// <summary>Homing offset that the servo must hold, steps, from the unit's calibration; <see cref="UnknownOffset"/> = not checked. Not part of the stored configuration.</summary>
    public int HomingOffsetSteps = UnknownOffset;

    /// <summary>Where a person puts a joint without feedback before arming, µrad; within the limits.</summary>
    public int RestPositionUrad;

    /// <summary>Index of an earlier joint whose angle the servo's linkage adds to this joint's; <see cref="CoupledRange.NoJoint"/> without. Pulse servos only.</summary>
    public byte LinkedJoint = CoupledRange.NoJoint;

    /// <summary>How much of the linked joint's angle is added, millionths.</summary>
    public int LinkedPpm;

    /// <summary>The part of this joint's range that moves with another joint.</summary>
    public CoupledRange Coupled = new CoupledRange();

    /// <summary>Lower position limit, µrad.</summary>
    public int MinPositionUrad;

    /// <summary>Upper position limit, µrad.</summary>
    public int MaxPositionUrad;

    /// <summary>Velocity limit, µrad/s.</summary>
    public int MaxVelocityUradPerS;

    /// <summary>Acceleration limit, µrad/s².</summary>
    public int MaxAccelerationUradPerS2;

    /// <summary>Current that may not be exceeded for long, mA.</summary>
    public int MaxCurrentMa;

    /// <summary>Torque limit in normal operation, 0.1 % of the servo's stall torque.</summary>
    public int TorqueLimitPermille = 1000;

    /// <summary>Torque limit under <see cref="StopPolicy.ReduceTorque"/>, 0.1 %.</summary>
    public int ReducedTorquePermille = 1000;

    /// <summary>Temperature that may not be exceeded, °C.</summary>
    public int MaxTemperatureC = 65;

    /// <summary>Distance from the setpoint that means blocked or collided when it lasts, µrad.</summary>
    public int MaxFollowingErrorUrad = 250000;

    /// <summary>What the joint does after a stop by fault.</summary>
    public StopPolicy StopPolicy = StopPolicy.Hold;

    /// <summary>True for a joint that closes on things: standing against an object is its work, not a following error.</summary>
    public bool Grips;

    /// <summary>The loop of a joint that is a motor with an encoder; unused elsewhere.</summary>
    public MotorTuning Motor = new MotorTuning();
}
