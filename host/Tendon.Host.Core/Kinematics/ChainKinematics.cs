using Tendon.Host.Core.Arm.Description;

namespace Tendon.Host.Core.Kinematics;

/// <summary>Forward kinematics by multiplying the arm file's joint origins one after the other. Slower than the closed form and
/// independent of it, so each checks the other.</summary>
public sealed class ChainKinematics(ArmModel arm)
{
    /// <summary>Frame of the link that joint <paramref name="jointIndex"/> moves, base frame.</summary>
    public RigidTransform LinkFrame(in JointVector positionRad, int jointIndex)
    {
        var frame = RigidTransform.Identity;
        for (int i = 0; i <= jointIndex; i++)
            frame = frame.Then(arm.Joints[i].Origin).Then(RigidTransform.RotationZ(arm.Joints[i].AngleRad(positionRad, i)));
        return frame;
    }

    /// <summary>The tool centre point (tip of the fixed pad), base frame.</summary>
    public RigidTransform Tcp(in JointVector positionRad) => LinkFrame(positionRad, JointVector.Jaw - 1).Then(arm.Tcp);
}
