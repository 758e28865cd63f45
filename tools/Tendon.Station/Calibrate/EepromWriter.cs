using System.Buffers.Binary;
using Tendon.Firmware.Control.Feetech;
using Tendon.Station.Bus;
using Tendon.Station.Units;

namespace Tendon.Station.Calibrate;

/// <summary>
/// Writes a calibration into the servos and believes nothing: every register is read back after the write, and once more after a
/// restart, since a servo whose lock was on, or whose memory is worn, shows the new value until then.
/// </summary>
internal sealed class EepromWriter(ServoLine line)
{
    private const int MostTries = 3;
    private const long RestartUs = 1_200_000;
    private const byte CountsTurns = 0x10;
    private const byte PositionMode = 0;

    /// <summary>Writes and reads back one servo; the first register that does not hold what it should, or null.</summary>
    public Finding? Write(CalibratedJoint joint)
    {
        Span<byte> phase = stackalloc byte[1];
        bool ready = line.TryWrite(joint.ServoId, ServoRegister.TorqueEnable, 0)
            && line.TryWrite(joint.ServoId, ServoRegister.Lock, 0)
            && line.TryRead(joint.ServoId, ServoRegister.Phase, phase);
        Finding? lost = ready ? null : Lost(joint, ServoRegister.Lock, 1, 0);
        foreach (ServoSetting setting in SettingsOf(joint, phase[0]))
            lost ??= TryKeep(joint.ServoId, setting) ? null : Lost(line, joint, setting);
        bool isLocked = line.TryWrite(joint.ServoId, ServoRegister.Lock, 1);
        return lost ?? (isLocked ? null : Lost(joint, ServoRegister.Lock, 0, 1));
    }

    /// <summary>Restarts every servo and reads all of it again.</summary>
    public IReadOnlyList<Finding> Verify(IReadOnlyList<CalibratedJoint> joints)
    {
        foreach (CalibratedJoint joint in joints)
            line.Send(joint.ServoId, StsInstruction.Reboot);
        line.Port.WaitUntil(line.Port.NowUs + RestartUs);
        var findings = new List<Finding>();
        foreach (CalibratedJoint joint in joints)
        {
            Finding? lost = null;
            foreach (ServoSetting setting in SettingsOf(joint, null))
                lost ??= Holds(joint.ServoId, setting) ? null : Lost(line, joint, setting);
            if (lost != null)
                findings.Add(lost);
        }

        return findings;
    }

    private static IEnumerable<ServoSetting> SettingsOf(CalibratedJoint joint, byte? phase)
    {
        byte[] limits = new byte[4];
        BinaryPrimitives.WriteUInt16LittleEndian(limits, (ushort)joint.LeastStep);
        BinaryPrimitives.WriteUInt16LittleEndian(limits.AsSpan(2), (ushort)joint.MostStep);
        byte[] offset = new byte[3];
        BinaryPrimitives.WriteUInt16LittleEndian(offset, (ushort)SignMagnitude.Encode(joint.HomingOffsetSteps, SignMagnitude.OffsetSignBit));
        offset[2] = PositionMode;
        if (phase is { } bits)
            yield return new ServoSetting(ServoRegister.Phase, [(byte)(bits & ~CountsTurns)]);
        yield return new ServoSetting(ServoRegister.HomingOffset, offset);
        yield return new ServoSetting(ServoRegister.MinAngle, limits);
    }

    private static Finding Lost(CalibratedJoint joint, byte address, int found, int wanted) =>
        new(DefectCode.EepromLost, joint.Name, found, wanted, "") { Details = [address.ToString(System.Globalization.CultureInfo.InvariantCulture)] };

    private static Finding Lost(ServoLine line, CalibratedJoint joint, ServoSetting setting)
    {
        byte[] found = new byte[setting.Value.Length];
        line.TryRead(joint.ServoId, setting.Address, found);
        return Lost(joint, setting.Address, Number(found), Number(setting.Value));
    }

    private static int Number(byte[] bytes) => bytes.Length == 1 ? bytes[0] : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private bool TryKeep(byte id, ServoSetting setting)
    {
        for (int i = 0; i < MostTries; i++)
        {
            if (line.TryWrite(id, setting.Address, setting.Value) && Holds(id, setting))
                return true;
        }

        return false;
    }

    private bool Holds(byte id, ServoSetting setting)
    {
        Span<byte> found = stackalloc byte[setting.Value.Length];
        return line.TryRead(id, setting.Address, found) && found.SequenceEqual(setting.Value);
    }
}
