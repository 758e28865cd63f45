using System.Text;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Pc.Devices;
using Tendon.Station.Calibrate;
using Tendon.Station.Journals;
using Tendon.Station.Reports;
using Tendon.Station.Signing;
using Tendon.Station.Texts;
using Tendon.Station.Units;

namespace Tendon.Tool.Station.Calibrate;

/// <summary>What a calibration leaves on the disk: the record that the firmware loads, the signed file, and the picture of the ranges. Earlier signed files are kept.</summary>
internal static class CalibrationFolder
{
    /// <summary>Writes all three; returns the unit's folder.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    internal static string Write(string units, CalibrationRecord record, ArmProfile arm, ISigner key, StationText words)
    {
        string folder = Path.Combine(units, record.UnitId);
        UnitCalibration forFirmware = FirmwareCalibration.Of(record);
        CalibrationSeal.Seal(forFirmware);
        // First what people and auditors read; the record that lets the arm move comes last, when all else is there.
        Directory.CreateDirectory(folder);
        EarlierDocuments.Keep(folder);
        Durable.Write(Path.Combine(folder, "calibration.json"), CalibrationFile.Seal(record, StationPaths.NowMs(), key));
        Durable.Write(Path.Combine(folder, "ranges.svg"), Encoding.UTF8.GetBytes(RangesPicture.Svg(record, arm, words)));
        CalibrationResult saved = Firmware.Pc.Devices.UnitFolder.Save(units, forFirmware);
        return saved == CalibrationResult.Ok ? folder : throw new IOException($"{folder}: the calibration could not be stored ({saved})");
    }
}
