using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Pc.Arms;

/// <summary>Compiles the servos of an arm that takes pulses: pulse widths, gears, linkages, rest pose.</summary>
internal static class PulseCompiler
{
    private const double Million = 1e6;

    public static void Compile(IReadOnlyList<ArmField> joints, string[] names, ArmField rest, ArmConfiguration configuration)
    {
        IReadOnlyList<ArmField> angles = rest.Items();
        if (angles.Count != joints.Count)
            throw rest.Wrong($"must hold an angle for each of the {joints.Count} joints");
        for (int j = 0; j < joints.Count; j++)
        {
            JointConfiguration joint = configuration.Joints[j];
            joint.RestPositionUrad = angles[j].Micro(-6.2832, 6.2832);
            Compile(joints[j], names, j, joint);
        }
    }

    private static void Compile(ArmField field, string[] names, int index, JointConfiguration joint)
    {
        ArmField pulse = field["pulse"], angle = field["servoAngle"], factors = angle["factors"];
        int leastUs = pulse["minUs"].Whole(300, 3000), mostUs = pulse["maxUs"].Whole(300, 3000);
        if (leastUs >= mostUs)
            throw pulse["minUs"].Wrong("must be below maxUs");
        double travelRad = pulse["travelRad"].Number(0.1, 6.2832), own = factors[names[index]].Number(-10, 10);
        if (Math.Abs(own) < 0.01)
            throw factors[names[index]].Wrong("must not be 0: the servo has to turn with its own joint");
        joint.Sign = (sbyte)Math.Sign(own);
        joint.SpanSteps = mostUs - leastUs;
        joint.SpanUrad = (int)Math.Round(travelRad / Math.Abs(own) * Million);
        joint.ZeroStep = leastUs + (int)Math.Round(angle["offsetRad"].Number(-6.2832, 6.2832) / travelRad * joint.SpanSteps);
        (joint.LeastStep, joint.MostStep) = (leastUs, mostUs);
        foreach ((string name, ArmField factor) in factors.Members())
        {
            int linked = Array.IndexOf(names, name);
            if (linked < 0)
                throw factor.Wrong($"names no joint; the joints are {string.Join(", ", names)}");
            if (linked == index)
                continue;
            if (joint.LinkedJoint != CoupledRange.NoJoint)
                throw factor.Wrong("is one joint too many: a servo may turn with its own and one more");
            joint.LinkedJoint = (byte)linked;
            joint.LinkedPpm = (int)Math.Round(factor.Number(-10, 10) / own * Million);
        }
    }
}
