using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Joints;

/// <summary>Converts between joint position and servo steps.</summary>
public static class JointScale
{
    /// <summary>Joint position of a servo step count, µrad.</summary>
    public static int PositionUrad(JointConfiguration joint, int steps) =>
        joint.Sign * (int)Whole.RoundedQuotient((long)(steps - joint.ZeroStep) * joint.SpanUrad, joint.SpanSteps);

    /// <summary>Nearest servo step of a joint position that the joint may be sent.</summary>
    public static int Steps(JointConfiguration joint, int positionUrad) =>
        Whole.Clamp(joint.ZeroStep + (joint.Sign * (int)Whole.RoundedQuotient((long)positionUrad * joint.SpanSteps, joint.SpanUrad)), joint.LeastStep, joint.MostStep);
}
