using Tendon.Firmware.Control.Configuration;

namespace Tendon.Station.Calibrate.Pulses;

/// <summary>A joint without feedback, while the joints before it are held in the middle of their ranges.</summary>
/// <param name="Index">Index in the arm file's order.</param>
/// <param name="Name">Name in the arm file.</param>
/// <param name="Servo">What the arm file says of it.</param>
/// <param name="LowerRad">Lower end of its range there, rad.</param>
/// <param name="UpperRad">Upper end of its range there, rad.</param>
/// <param name="LinkedRad">What the linkage to another joint adds to its servo's angle there, rad.</param>
public sealed record PulseJoint(int Index, string Name, JointConfiguration Servo, double LowerRad, double UpperRad, double LinkedRad)
{
    private const double Million = 1e6;

    /// <summary>Pulse per angle of the joint, µs/rad.</summary>
    public double UsPerRad => Servo.SpanSteps * Million / Servo.SpanUrad;

    /// <summary>Whether its ends are its own: neither its linkage nor another joint moves them.</summary>
    public bool HasOwnEnds => Servo.LinkedJoint == CoupledRange.NoJoint && !Servo.Coupled.IsSet;

    /// <summary>From one end to the other, µs.</summary>
    public double SpanUs => (UpperRad - LowerRad) * UsPerRad;

    /// <summary>Pulse at the middle of its range if the unit were built as the arm file says, µs.</summary>
    public int ExpectedMiddleUs => (int)Math.Round(Servo.ZeroStep + OffsetUs((LowerRad + UpperRad) / 2));

    /// <summary>Pulse of an angle from that of the angle 0, µs.</summary>
    public double OffsetUs(double angleRad) => Servo.Sign * UsPerRad * (angleRad + LinkedRad);

    /// <summary>The joints of an arm, each with those before it in their middles.</summary>
    public static IReadOnlyList<PulseJoint> Of(ArmConfiguration arm, IReadOnlyList<string> names)
    {
        var joints = new List<PulseJoint>();
        var middleUrad = new int[arm.Joints.Length];
        for (int j = 0; j < arm.Joints.Length; j++)
        {
            JointConfiguration servo = arm.Joints[j];
            int lower = servo.MinPositionUrad, upper = servo.MaxPositionUrad;
            if (servo.Coupled.IsSet)
            {
                int other = middleUrad[servo.Coupled.Joint];
                (lower, upper) = (Math.Max(lower, servo.Coupled.MinUrad(other)), Math.Min(upper, servo.Coupled.MaxUrad(other)));
            }

            middleUrad[j] = (lower + upper) / 2;
            int linked = servo.LinkedJoint == CoupledRange.NoJoint ? 0 : CoupledRange.Share(servo.LinkedPpm, middleUrad[servo.LinkedJoint]);
            joints.Add(new PulseJoint(j, names[j], servo, lower / Million, upper / Million, linked / Million));
        }

        return joints;
    }
}
