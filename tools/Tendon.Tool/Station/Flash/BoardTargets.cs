using Tendon.Firmware.Control.Settings;

namespace Tendon.Tool.Station.Flash;

/// <summary>Where the application lies and which runtime a board takes, unless the command line says otherwise.</summary>
internal static class BoardTargets
{
    internal const string DefaultImage = "firmware/Tendon.Firmware.Esp32/bin/Release/Tendon.Firmware.Esp32.bin";

    internal static string Of(string board) => board == BoardNames.Esp32S3DevKitC ? "ESP32_S3" : "ESP32_REV0";
}
