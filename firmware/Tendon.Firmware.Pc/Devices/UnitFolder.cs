using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Pc.Devices;

/// <summary>Where a PC keeps the calibrations of the units that it may drive: one folder a unit, two slots in each, as in a device's flash.</summary>
public static class UnitFolder
{
    private const string Slots = "calibration";
    private const int LongestId = 32;

    /// <summary>The user's own folder: <c>tendon/units</c> in <c>~/.local/share</c>, or where XDG_DATA_HOME says.</summary>
    public static string Default => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "tendon", "units");

    /// <summary>Whether a text can be a unit's id, and so a folder's name.</summary>
    public static bool IsValidId(string id) =>
        id.Length is > 0 and <= LongestId && id.Any(char.IsAsciiLetterOrDigit) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Stores a unit's calibration, in whose folder the one before stays in the other slot.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static CalibrationResult Save(string folder, UnitCalibration calibration)
    {
        string unit = Path.Combine(folder, calibration.UnitId);
        Directory.CreateDirectory(unit);
        return new CalibrationStore(new FileSlots(Path.Combine(unit, Slots))).Save(calibration);
    }

    /// <summary>Loads what is stored for a unit.</summary>
    public static CalibrationResult Load(string folder, string unitId, out UnitCalibration calibration) => StoreOf(folder, unitId).Load(out calibration);

    /// <summary>Lays a unit's calibration over its arm's configuration.</summary>
    /// <returns>Ok, or why the arm must not be armed.</returns>
    public static CalibrationResult Calibrate(string folder, string unitId, ArmConfiguration configuration)
    {
        if (unitId.Length == 0)
            return CalibrationCheck.IsRequired(configuration) ? CalibrationResult.None : CalibrationResult.Ok;
        return CalibrationCheck.Load(StoreOf(folder, unitId), unitId, configuration);
    }

    private static CalibrationStore StoreOf(string folder, string unitId) => new(new FileSlots(Path.Combine(folder, unitId, Slots)));
}
