using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Settings;
using Tendon.Firmware.Pc.Devices;
using Tendon.Station.Calibrate;
using Tendon.Station.Flash;
using Tendon.Station.Stages;

namespace Tendon.Tool.Station.Floor;

/// <summary>The microcontroller boards of a run: what each unit's board gets, made when it is about to be written.</summary>
/// <param name="ports">Serial ports of the boards, one a slot.</param>
/// <param name="image">The application.</param>
/// <param name="target">Name of the runtime's image.</param>
/// <param name="archive">Folder with runtimes; null fetches them.</param>
/// <param name="configuration">The arm.</param>
/// <param name="settingsOf">Settings for a unit's id.</param>
internal sealed class FloorBoards(
    IReadOnlyList<string> ports, string image, string target, string? archive, ArmConfiguration configuration, Func<string, DeviceSettings> settingsOf) : IDisposable
{
    // Holds passwords; only the owner may enter, and it goes at the end.
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("tendon-boards-");

    internal FlashJob JobFor(int slot, StageContext context)
    {
        string folder = Path.Combine(_files.FullName, context.UnitId);
        SettingsResult result = DeviceImage.Write(folder, settingsOf(context.UnitId), configuration, Sealed(context.Calibration));
        return result == SettingsResult.Ok
            ? new FlashJob(context.UnitId, ports[slot], target, image, Path.Combine(folder, "deploy.json")) { RuntimeArchive = archive }
            : throw new InvalidOperationException($"{context.UnitId}: its board's settings cannot be stored ({result})");
    }

    public void Dispose() => _files.Delete(recursive: true);

    private static UnitCalibration? Sealed(CalibrationRecord? record)
    {
        if (record is null)
            return null;
        UnitCalibration calibration = FirmwareCalibration.Of(record);
        CalibrationSeal.Seal(calibration);
        return calibration;
    }
}
