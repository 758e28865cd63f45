using System.Text.Json;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Settings;

namespace Tendon.Firmware.Pc.Devices;

/// <summary>Writes what a microcontroller finds in its flash at its first boot: its settings, its arm and, where there is one, its unit's calibration, each as a stored record, and the list that the deployment tool takes.</summary>
public static class DeviceImage
{
    /// <summary>Folder on the device.</summary>
    public const string DeviceFolder = @"I:\";

    private const string Prefix = "tendon-";

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Writes the files into a folder, which is made where it does not exist; what an earlier call wrote there is replaced.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="settings">What the device must know.</param>
    /// <param name="configuration">Its arm.</param>
    /// <param name="calibration">Its unit's calibration; null for a unit that has none yet, which then refuses to arm.</param>
    /// <returns>Ok, or what is wrong with the settings; then nothing was written.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static SettingsResult Write(string folder, DeviceSettings settings, ArmConfiguration configuration, UnitCalibration? calibration = null)
    {
        SettingsResult result = DeviceSettingsCodec.Check(settings);
        if (result != SettingsResult.Ok)
            return result;
        Directory.CreateDirectory(folder);
        foreach (string old in Directory.EnumerateFiles(folder, Prefix + "*.bin"))
            File.Delete(old);
        result = new DeviceSettingsStore(new FileSlots(Path.Combine(folder, Prefix + "settings"))).Save(settings);
        if (result != SettingsResult.Ok)
            return result;
        ConfigurationResult stored = new ConfigurationStore(new FileSlots(Path.Combine(folder, Prefix + "arm"))).Save(configuration);
        if (stored != ConfigurationResult.Ok)
            throw new InvalidOperationException($"the arm's configuration cannot be stored ({stored})");
        if (calibration != null && new CalibrationStore(new FileSlots(Path.Combine(folder, Prefix + "calibration"))).Save(calibration) != CalibrationResult.Ok)
            throw new InvalidOperationException($"the calibration of unit {calibration.UnitId} cannot be stored");
        var files = Directory.EnumerateFiles(folder, Prefix + "*.bin").Order(StringComparer.Ordinal)
            .Select(path => new { DestinationFilePath = DeviceFolder + Path.GetFileName(path), SourceFilePath = Path.GetFullPath(path) });
        File.WriteAllText(Path.Combine(folder, "deploy.json"), JsonSerializer.Serialize(new { files }, s_indented) + "\n");
        return SettingsResult.Ok;
    }
}
