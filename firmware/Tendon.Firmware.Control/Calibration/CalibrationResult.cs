namespace Tendon.Firmware.Control.Calibration;

/// <summary>Whether a calibration can be used, and if not, why. The number is the detail of fault 102.</summary>
public enum CalibrationResult : byte
{
    /// <summary>Nothing is stored.</summary>
    None = 0,
    Ok = 1,

    /// <summary>The bytes end before the calibration does, or the memory could not keep it.</summary>
    Truncated = 2,

    /// <summary>The bytes do not start as a calibration does.</summary>
    NotACalibration = 3,

    /// <summary>Written by another version of the station.</summary>
    WrongVersion = 4,

    /// <summary>The CRC does not match: damaged in storage.</summary>
    BadCrc = 5,

    BadJointCount = 6,

    /// <summary>Measured on another unit.</summary>
    WrongUnit = 7,

    /// <summary>Measured against another arm file.</summary>
    WrongArmFile = 8,

    /// <summary>Its joints have other servo ids.</summary>
    WrongServos = 9,

    /// <summary>A value out of range.</summary>
    BadValue = 10,
}
