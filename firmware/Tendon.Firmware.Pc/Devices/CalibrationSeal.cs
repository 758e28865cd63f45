using System.Buffers.Binary;
using System.Security.Cryptography;
using Tendon.Firmware.Control.Calibration;

namespace Tendon.Firmware.Pc.Devices;

/// <summary>Gives a calibration the hash that <c>hello</c> carries.</summary>
public static class CalibrationSeal
{
    /// <summary>Sets <see cref="UnitCalibration.Hash"/> over everything else in the calibration.</summary>
    /// <exception cref="ArgumentException">The calibration cannot be stored.</exception>
    public static void Seal(UnitCalibration calibration)
    {
        byte[] bytes = new byte[UnitCalibrationCodec.SizeFor(calibration.Joints.Length)];
        calibration.Hash = 0;
        if (UnitCalibrationCodec.Write(calibration, bytes, 0) == 0)
            throw new ArgumentException("the calibration has no unit id, or too long a one", nameof(calibration));
        ulong hash = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(bytes.AsSpan(0, bytes.Length - UnitCalibrationCodec.CrcSize)));
        calibration.Hash = hash == 0 ? 1 : hash;
    }
}
