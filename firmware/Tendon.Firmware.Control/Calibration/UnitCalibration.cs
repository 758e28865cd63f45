namespace Tendon.Firmware.Control.Calibration;

/// <summary>What the station measured of one unit, for this unit only.</summary>
public sealed class UnitCalibration
{
    /// <summary>A calibration of <paramref name="jointCount"/> joints.</summary>
    public UnitCalibration(int jointCount)
    {
        Joints = new JointCalibration[jointCount];
        for (int i = 0; i < jointCount; i++)
            Joints[i] = new JointCalibration();
    }

    /// <summary>The joints in the arm file's order.</summary>
    public JointCalibration[] Joints { get; }

    /// <summary>The unit: 1 to 32 ASCII characters.</summary>
    public string UnitId = "";

    /// <summary>Hash of the arm file that it was measured against.</summary>
    public ulong ArmFileHash;

    /// <summary>First 8 bytes, little endian, of the SHA-256 of the stored form with this field 0 and without the CRC; never 0. The station works it out, the firmware hands it on in <c>hello</c>.</summary>
    public ulong Hash;

    /// <summary>1 for the unit's first calibration, one more for each after it.</summary>
    public uint Revision = 1;
}
