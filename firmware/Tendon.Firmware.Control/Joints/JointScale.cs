using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Feetech;

namespace Tendon.Firmware.Control.Joints;

/// <summary>Converts between joint position and servo steps.</summary>
public static class JointScale
{
    private const long UradPerTurn = 6283185;

    /// <summary>Joint position of a servo step count, µrad.</summary>
    public static int PositionUrad(JointConfiguration joint, int steps) =>
        joint.Sign * (int)Whole.RoundedQuotient((steps - joint.ZeroStep) * UradPerTurn, StsRegister.StepsPerTurn);

    /// <summary>Nearest servo step of a joint position.</summary>
    public static int Steps(JointConfiguration joint, int positionUrad) =>
        joint.ZeroStep + (joint.Sign * (int)Whole.RoundedQuotient((long)positionUrad * StsRegister.StepsPerTurn, UradPerTurn));
}
