using Tendon.Firmware.Control.Settings;

namespace Tendon.Firmware.Esp32.Boards;

/// <summary>Pins of Espressif's ESP32-S3-DevKitC-1. Left alone: straps (0, 3, 45, 46), USB (19, 20), flash and PSRAM (26–37), console (43, 44).</summary>
public static class Esp32S3DevKitC
{
    public static BoardPins Pins() => new()
    {
        Name = BoardNames.Esp32S3DevKitC,
        HardwareRevision = 0x5301,
        LastGpio = 48,
        ServoTransmit = 17,
        ServoReceive = 18,
        ServoDirection = 16,
        I2cData = 8,
        I2cClock = 9,
        OutputEnable = 15,
        ServoPulses = new[] { 10, 11, 12, 13, 14, 21 },
        WatchdogPulse = 4,
        WatchdogTripped = 5,
        StopWire = 6,
        Lamp = 7,
    };
}
