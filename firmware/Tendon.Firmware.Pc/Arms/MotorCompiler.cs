using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Encoders;
using Tendon.Firmware.Control.Joints;

namespace Tendon.Firmware.Pc.Arms;

/// <summary>Compiles the joints of an arm with motors and an AS5600 on each joint's axis: gains, and that the encoder never passes its own zero.</summary>
internal static class MotorCompiler
{
    public static void Compile(IReadOnlyList<ArmField> joints, ArmConfiguration configuration)
    {
        for (int j = 0; j < joints.Count; j++)
        {
            JointConfiguration joint = configuration.Joints[j];
            int a = JointScale.Steps(joint, joint.MinPositionUrad), b = JointScale.Steps(joint, joint.MaxPositionUrad);
            // The turn is unknown at start: a joint that stood past the encoder's zero would be taken to be a turn away.
            if (Math.Min(a, b) < 0 || Math.Max(a, b) >= As5600Codec.StepsPerTurn)
                throw joints[j]["zeroTick"].Wrong($"must keep the whole range of the joint within one turn of its encoder; it is {Math.Min(a, b)} to {Math.Max(a, b)} of 0 to {As5600Codec.StepsPerTurn - 1}");
            (joint.LeastStep, joint.MostStep) = (0, As5600Codec.StepsPerTurn - 1);
            if (joints[j].Has("motor"))
                Gains(joints[j]["motor"], joint.Motor);
        }
    }

    private static void Gains(ArmField field, MotorTuning motor)
    {
        if (field.Has("positionGainPerS"))
            motor.PositionGainMilliPerS = (int)Math.Round(field["positionGainPerS"].Number(0, 100) * 1000);
        if (field.Has("velocityGainPermille"))
            motor.VelocityGainPermille = field["velocityGainPermille"].Whole(0, 10000);
        if (field.Has("integralGainPermille"))
            motor.IntegralGainPermille = field["integralGainPermille"].Whole(0, 100000);
        if (field.Has("forwardGainPermille"))
            motor.ForwardGainPermille = field["forwardGainPermille"].Whole(0, 10000);
        if (field.Has("maxDutyPermille"))
            motor.MaxDutyPermille = field["maxDutyPermille"].Whole(0, 1000);
    }
}
