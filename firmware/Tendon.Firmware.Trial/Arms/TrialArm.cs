using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Trial.Arms;

/// <summary>The arm of the trials: six joints of any family.</summary>
internal static class TrialArm
{
    public const int JointCount = 6;

    public static ArmConfiguration Configuration(BusFamily family)
    {
        var configuration = new ArmConfiguration(JointCount) { BusFamily = family, MinSupplyMv = 9500, MaxSupplyMv = 13000, ArmFileHash = 0xFEDCBA9876543210, GoalLeadUs = 20000 };
        for (int j = 0; j < JointCount; j++)
        {
            JointConfiguration joint = configuration.Joints[j];
            joint.ServoId = (byte)(j + 1);
            joint.Sign = (sbyte)(j % 2 == 0 ? 1 : -1);
            joint.MinPositionUrad = -1700000;
            joint.MaxPositionUrad = 1700000;
            joint.MaxVelocityUradPerS = 2500000;
            joint.MaxAccelerationUradPerS2 = 12000000;
            joint.MaxCurrentMa = 2000;
        }

        return configuration;
    }
}
