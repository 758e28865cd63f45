namespace Tendon.Firmware.Control.Settings;

/// <summary>Names of the boards whose pins the device firmware knows.</summary>
public static class BoardNames
{
    /// <summary>Espressif ESP32-DevKitC.</summary>
    public const string Esp32DevKitC = "esp32-devkitc";

    /// <summary>Espressif ESP32-S3-DevKitC-1.</summary>
    public const string Esp32S3DevKitC = "esp32-s3-devkitc";

    /// <summary>Waveshare "Servo Driver with ESP32".</summary>
    public const string WaveshareServoDriver = "waveshare-servo-driver";

    /// <summary>All of them.</summary>
    public static string[] All() => new[] { Esp32DevKitC, Esp32S3DevKitC, WaveshareServoDriver };
}
