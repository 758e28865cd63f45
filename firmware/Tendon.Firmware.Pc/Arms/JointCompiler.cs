using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Pc.Arms;

/// <summary>Compiles one joint of an arm file.</summary>
internal static class JointCompiler
{
    private const int FullTorquePermille = 1000;

    public static void Compile(ArmField field, JointConfiguration joint, BusFamily family, bool isJaw)
    {
        bool isPulse = family is BusFamily.PulsePca9685 or BusFamily.PulseLedc;
        joint.ServoId = (byte)field["servoId"].Whole(0, 253);
        if (!isPulse)
            SetSteps(field, joint, family);
        joint.MinPositionUrad = field["minPositionRad"].Micro(-6.2832, 6.2832);
        joint.MaxPositionUrad = field["maxPositionRad"].Micro(-6.2832, 6.2832);
        joint.MaxVelocityUradPerS = field["maxVelocityRadPerS"].Micro(0.01, 20);
        joint.MaxAccelerationUradPerS2 = field["maxAccelerationRadPerS2"].Micro(0.01, 400);
        // Hobby servos report no current and know no torque limit.
        joint.MaxCurrentMa = isPulse ? 30000 : field["maxCurrentMa"].Whole(1, 30000);
        joint.TorqueLimitPermille = isPulse ? FullTorquePermille : field["torqueLimitPermille"].Whole(1, FullTorquePermille);
        // The jaw, and what has a limited torque, is meant to stand against things.
        joint.Grips = isJaw || joint.TorqueLimitPermille < FullTorquePermille;
        joint.StopPolicy = field["stopPolicy"].OneOf(("hold", StopPolicy.Hold), ("damp", StopPolicy.ReduceTorque), ("release", StopPolicy.None));
        if (joint.StopPolicy == StopPolicy.None)
            throw field["stopPolicy"].Wrong("this firmware releases no joint by itself: write hold or damp");
        joint.ReducedTorquePermille = (joint.TorqueLimitPermille + 1) / 2;
    }

    private static void SetSteps(ArmField field, JointConfiguration joint, BusFamily family)
    {
        joint.Sign = (sbyte)field["sign"].Whole(-1, 1);
        if (joint.Sign == 0)
            throw field["sign"].Wrong("must be 1 or -1");
        joint.ZeroStep = field["zeroTick"].Whole(0, 4095);
        if (family is not (BusFamily.HiwonderLx or BusFamily.FeetechScs))
            return;
        joint.SpanUrad = family == BusFamily.HiwonderLx ? StepSpan.LxUrad : StepSpan.ScsUrad;
        joint.SpanSteps = family == BusFamily.HiwonderLx ? StepSpan.LxSteps : StepSpan.ScsSteps;
        joint.LeastStep = 0;
        joint.MostStep = family == BusFamily.HiwonderLx ? StepSpan.LxSteps : StepSpan.ScsSteps - 1;
    }
}
