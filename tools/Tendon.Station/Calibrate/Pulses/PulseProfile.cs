using Tendon.Firmware.Control.Configuration;
using Tendon.Station.Units;

namespace Tendon.Station.Calibrate.Pulses;

/// <summary>What the station's records and pictures need of an arm with hobby servos.</summary>
public static class PulseProfile
{
    private const double Million = 1e6;

    /// <summary>The profile of an arm with these joints.</summary>
    public static ArmProfile Of(ArmConfiguration arm, string name, IReadOnlyList<PulseJoint> joints) => new(
        name, arm.ArmFileHash, "pwm", arm.MinSupplyMv, (arm.MinSupplyMv + arm.MaxSupplyMv) / 2, arm.MaxSupplyMv, [.. joints.Select(Of)]);

    private static JointProfile Of(PulseJoint joint) => new(
        joint.Name, joint.Servo.ServoId, joint.Servo.Sign, joint.Servo.ZeroStep, joint.Servo.MinPositionUrad / Million, joint.Servo.MaxPositionUrad / Million,
        joint.Servo.MaxVelocityUradPerS / Million, joint.Servo.MaxCurrentMa, joint.Servo.TorqueLimitPermille)
    {
        StepsPerTurn = joint.UsPerRad * 2 * Math.PI,
        LinkedRad = joint.LinkedRad,
    };
}
