using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Link.Messages;

/// <summary>Hello bytes in SI units, and the checks that a host must make before it arms.</summary>
internal static class HelloDecoder
{
    /// <summary>None with a hello, or the problem with what to do about it.</summary>
    /// <param name="payload">The message.</param>
    /// <param name="arm">The arm's name, for what is said.</param>
    /// <param name="armFileHash">What the host's arm file hashes to; null accepts any.</param>
    /// <param name="hello">Set where there is no problem.</param>
    /// <param name="error">What is wrong and what to do.</param>
    /// <param name="joints">See <see cref="DeviceJoints"/>; all where none are given.</param>
    public static ArmLinkProblem Decode(
        byte[] payload, string arm, ulong? armFileHash, out ArmHello? hello, out string error, IReadOnlyList<int>? joints = null)
    {
        hello = null;
        joints ??= DeviceJoints.All;
        ReadResult read = HelloMessage.Read(payload, 0, payload.Length, out HelloMessage m);
        if (read == ReadResult.WrongMajor || (read == ReadResult.Ok && m.ContractMajor != ContractVersion.Major))
        {
            int theirs = read == ReadResult.Ok ? m.ContractMajor : payload[0] >> 4;
            error = $"The arm \"{arm}\" speaks contract {theirs}, this host speaks {ContractVersion.Major}. Update the older of the two.";
            return ArmLinkProblem.ContractMismatch;
        }
        if (read != ReadResult.Ok || m.SessionEpoch == 0)
        {
            error = $"The hello of the arm \"{arm}\" cannot be read ({read}). Check that nothing else publishes on its topic, and its firmware.";
            return ArmLinkProblem.ContractMismatch;
        }
        if (m.JointCount != joints.Count)
        {
            error = $"The arm \"{arm}\" has {m.JointCount} joints, this host's arm file {joints.Count}. Check that the right arm file was flashed.";
            return ArmLinkProblem.JointCountMismatch;
        }
        if (armFileHash is ulong expected && expected != m.ArmFileHash)
        {
            error = $"The arm \"{arm}\" was configured from another arm file (its hash {m.ArmFileHash:x16}, this host's {expected:x16}). Flash the arm file of this host, or give the host the arm's.";
            return ArmLinkProblem.ArmFileMismatch;
        }
        error = "";
        hello = ToSi(m, joints);
        return ArmLinkProblem.None;
    }

    private static ArmHello ToSi(in HelloMessage m, IReadOnlyList<int> joints)
    {
        JointVector min = default, max = default, velocity = default, acceleration = default;
        var feedback = new FeedbackClass[JointVector.Count];
        for (int i = 0; i < joints.Count; i++)
        {
            int joint = joints[i];
            min[joint] = Units.RadFromUrad(m.JointMinPositionUrad(i));
            max[joint] = Units.RadFromUrad(m.JointMaxPositionUrad(i));
            velocity[joint] = Units.RadFromUrad(m.JointMaxVelocityUradPerS(i));
            acceleration[joint] = Units.RadFromUrad(m.JointMaxAccelerationUradPerS2(i));
            FeedbackClass given = m.JointFeedbackClass(i);
            feedback[joint] = given is FeedbackClass.Partial or FeedbackClass.Full ? given : FeedbackClass.None;
        }
        var version = new Version((int)(m.FirmwareVersion >> 16), (int)(m.FirmwareVersion >> 8) & 0xff, (int)m.FirmwareVersion & 0xff);
        return new ArmHello(
            m.SessionEpoch, version, m.HardwareRevision, m.ArmFileHash, m.CalibrationHash, m.BufferHorizonMs * Units.UsPerMs,
            Math.Min((int)m.MaxSegmentBytes, ContractLimits.MaxMessageBytes), min, max, velocity, acceleration, feedback);
    }
}
